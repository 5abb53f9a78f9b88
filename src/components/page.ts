import { enhancePage } from "./enhance.js";

enhancePage(document);

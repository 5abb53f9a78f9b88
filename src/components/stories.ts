import { enhancePage } from "./enhance.js";
import { wireStories } from "./story-marks.js";

enhancePage(document);
wireStories(document);

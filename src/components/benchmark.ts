import { wireBenchmark } from "./benchmark-page.js";

wireBenchmark(document);

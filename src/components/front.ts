import { enhancePage } from "./enhance.js";
import { wireYourPlace } from "./your-place.js";

enhancePage(document);
void wireYourPlace(document, document.documentElement.lang.startsWith("en") ? "en" : "zh");

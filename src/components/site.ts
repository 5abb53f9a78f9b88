import { wireTips } from "./tip.js";
import { keepPlaceAcrossLanguages } from "./language-switch.js";

keepPlaceAcrossLanguages(document);
wireTips(document);

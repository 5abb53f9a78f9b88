import { wireKeys } from "./keys.js";
import { keepPlaceAcrossLanguages } from "./language-switch.js";

keepPlaceAcrossLanguages(document);
wireKeys(document);

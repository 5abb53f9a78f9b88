import { keepPlaceAcrossLanguages } from "./language-switch.js";
import { wireSlashKey } from "./slash-key.js";

keepPlaceAcrossLanguages(document);
wireSlashKey(document);

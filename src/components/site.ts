import { wireKeys } from "./keys.js";
import { keepPlaceAcrossLanguages } from "./language-switch.js";
import { wireSlashKey } from "./slash-key.js";

keepPlaceAcrossLanguages(document);
wireKeys(document);
wireSlashKey(document);

import { keepPlaceAcrossLanguages } from "./language-switch.js";
import { wireSlashKey } from "./slash-key.js";
import { wireTips } from "./tip.js";

keepPlaceAcrossLanguages(document);
wireSlashKey(document);
wireTips(document);

import { keepPlaceAcrossLanguages } from "./language-switch.js";

keepPlaceAcrossLanguages(document);

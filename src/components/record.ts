import type { Lang } from "../model/indicator.js";
import { wireErrorReports } from "./report-error.js";
import { wireMarkKeys } from "./mark-keys.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
wireErrorReports(document, lang);
wireMarkKeys(document);

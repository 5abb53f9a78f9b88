import type { Lang } from "../model/indicator.js";
import { wireIndicatorFilter } from "./indicator-filter.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
wireIndicatorFilter(document, lang);

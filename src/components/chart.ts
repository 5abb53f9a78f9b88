import type { Lang } from "../model/indicator.js";
import { wireShare } from "./share.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
for (const share of document.querySelectorAll<HTMLElement>("[data-part=share]")) wireShare(share, lang);

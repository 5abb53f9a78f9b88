import { ReadPage } from "./app.js";

const place = document.querySelector<HTMLElement>(".atlas-read");
if (place) new ReadPage(place, document.documentElement.lang.startsWith("en") ? "en" : "zh").start();

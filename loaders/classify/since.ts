import type { Period } from "../../src/model/observation.js";
import type { Scene } from "./scene.js";

const SINCE_REFORM = /(?:截至|截止|到)[^。;]{2,14}[,]?[^。;,]{0,10}累计(?![^。;]*(?:今年|本年|全年|当年|去年|新增|新启动))[^。;]*$/;
export const PERMITS = new Set(["licensing.pollutant_permits", "licensing.radiation_permits"]);
const ALL_ISSUED = /累计(?:已|共)?(?:核发|发放|颁发|发证)[^,。;、\d]*$/;

/** 截至2021年底,全省累计办理损害赔偿案件1269件: since the reform, which the words do not date. */
export const isSinceReform = ({ text, sentence }: Scene, at: number, { kind, start }: Period): boolean =>
  kind !== "point" && kind !== "cumulative" && (start?.endsWith("-01-01") ?? false) && SINCE_REFORM.test(text.slice(sentence.start, at));

/** 截至2021年底,全省累计核发排污许可证6871张: all since the first one, where no year is named for them. */
export const isSinceFirst = ({ text, sentence, periods }: Scene, at: number, { kind }: Period): boolean =>
  kind === "year" &&
  ALL_ISSUED.test(text.slice(sentence.start, at)) &&
  periods.every(({ mention, start, end }) => !mention || end > at || /[截至到止]$/.test(text.slice(start - 1, start)));

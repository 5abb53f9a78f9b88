import type { Words } from "../model/indicator.js";

/** A change of law or of bureaus that stands on the axes of years: from which day, what it is called, and where the day was read. */
export interface AtlasEvent {
  id: string;
  date: string;
  short: Words;
  name: Words;
  source: { title: Words; url: string };
}

/** What the courses are read against, in order of days. */
export const EVENTS: readonly AtlasEvent[] = [
  {
    id: "law-2015",
    date: "2015-01-01",
    short: { zh: "新环保法", en: "new law" },
    name: {
      zh: "修订后的环境保护法施行（按日计罚、查封扣押）",
      en: "The revised Environmental Protection Law takes effect (daily fines, seizure)",
    },
    source: {
      title: { zh: "主席令第九号", en: "Order No. 9 of the President" },
      url: "http://ccpnt.org/article/1678.html",
    },
  },
  {
    id: "compensation-2018",
    date: "2018-01-01",
    short: { zh: "损害赔偿试行", en: "compensation" },
    name: { zh: "损害赔偿制度在全国试行", en: "Damage compensation is tried nationwide" },
    source: {
      title: { zh: "社会科学文献出版社", en: "Social Sciences Academic Press" },
      url: "https://marxism.ssap.com.cn/skwx_marxism/LiteratureDetail.aspx?ID=187114",
    },
  },
  {
    id: "reform-2018",
    date: "2018-12-04",
    short: { zh: "执法改革", en: "reform" },
    name: { zh: "综合行政执法改革的指导意见印发", en: "The reform merges environmental enforcement teams" },
    source: { title: { zh: "中华环保联合会", en: "All-China Environment Federation" }, url: "https://hbxcx.acef.com.cn/view/33.html" },
  },
  {
    id: "penalty-2021",
    date: "2021-07-15",
    short: { zh: "新处罚法", en: "penalties law" },
    name: {
      zh: "修订后的行政处罚法施行（首违可不罚）",
      en: "The revised Administrative Penalties Law takes effect (first minor offence may go unpunished)",
    },
    source: {
      title: { zh: "NPC Observer", en: "NPC Observer" },
      url: "https://npcobserver.com/legislation/administrative-punishments-law",
    },
  },
];

/** Place of a day on an axis where a year's own figure stands at its number: the year begins half a step before it. */
export function placeOfDay(date: string): number {
  const year = Number(date.slice(0, 4));
  const days = (Date.parse(date) - Date.parse(`${String(year)}-01-01`)) / 86_400_000;
  return year - 0.5 + days / 365;
}

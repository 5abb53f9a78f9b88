import type { Words } from "../model/indicator.js";

/** Texts for sending a record that was read; `{0}` … are filled in. */
export const SEND = {
  short: { zh: "寄给图鉴", en: "Send" },
  title: { zh: "寄给图鉴", en: "Send this record to the atlas" },
  lead: {
    zh: "图鉴读过的报告还很少。您可以把这份记录寄来：一个 JSON 文件，含每个数字和它前后不超过 40 字的摘句、原文的指纹和网址、所用版本，以及您对每个数的判断；不含原文。文件由您自己寄出，本页不发送任何东西。",
    en: "The atlas has read few reports. You can send this record: one JSON file with each figure and at most 40 characters around it, the fingerprint and address of the text, the versions, and your yes or no for each figure; not the text. You send it yourself; this page sends nothing.",
  },
  not: {
    zh: "未认出机构或标题，图鉴收不下这份记录。",
    en: "The bureau or the title was not recognised, so the atlas could not take this record.",
  },
  url: { zh: "原文网址", en: "Address of the text" },
  by: { zh: "署名（可不填；会公开）", en: "Your name (optional; it will be public)" },
  save: { zh: "存下要寄的文件", en: "Save the file to send" },
  open: { zh: "打开写好的信", en: "Open a message, filled in" },
  attach: { zh: "先存下文件，再把它附在信里。", en: "Save the file first, then attach it to the message." },
  noContact: {
    zh: "本站没有设寄送地址：请把文件交给本站的维护者。",
    en: "This site names no address: hand the file to whoever runs it.",
  },
  badUrl: { zh: "网址要以 http:// 或 https:// 开头。", en: "The address must begin with http:// or https://." },
  saved: { zh: "已存为 {0}。", en: "Saved as {0}." },
  inside: { zh: "文件里有什么", en: "What is in the file" },
  answered: { zh: "已判断 {0} / {1} 个数字", en: "{0} of {1} figures answered" },
  subject: { zh: "寄来一份记录：{0}", en: "A record for the atlas: {0}" },
  body: {
    zh: "附上由读报告页面读出的记录，文件名 {0}。\n\n标题：{1}\n机构与年份：{2}\n原文网址：{3}\n原文指纹（sha256）：{4}\n版本：{5}\n判断：对 {6}，不对 {7}，共 {8} 个数字\n署名：{9}\n",
    en: "Attached is a record made by the page that reads reports, in the file {0}.\n\nTitle: {1}\nBureau and year: {2}\nAddress of the text: {3}\nFingerprint (sha256): {4}\nVersions: {5}\nAnswers: {6} right, {7} wrong, of {8} figures\nName: {9}\n",
  },
  right: { zh: "对吗", en: "Right?" },
  yes: { zh: "对", en: "Yes" },
  no: { zh: "不对", en: "No" },
  keys: {
    zh: "在“对”“不对”上按 Y 或 N 作答，并移到下一个数；再按一次撤销。",
    en: "On Yes or No, the keys Y and N answer and go on to the next figure; the same answer again takes it back.",
  },
} as const satisfies Record<string, Words>;

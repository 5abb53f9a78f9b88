import type { Words } from "../model/indicator.js";

/** Texts about what readers sent, on a report's page and the quality page; `{0}` … are filled in. */
export const CONTRIBUTIONS = {
  title: { zh: "读者寄来的记录", en: "Sent by readers" },
  lead: {
    zh: "读者读出并寄来的记录：谁、何时寄来，原文是否重新读过，多少个数字被读者认为对或不对。",
    en: "Records that readers made and sent: by whom and when, whether the text was read again here, and how many figures its reader called right or wrong.",
  },
  none: { zh: "还没有读者寄来的记录。", en: "No reader has sent a record yet." },
  record: { zh: "记录", en: "Record" },
  by: { zh: "寄送人", en: "Sender" },
  nameless: { zh: "未署名", en: "no name given" },
  sent: { zh: "寄出 / 收录", en: "Sent / accepted" },
  text: { zh: "原文", en: "The text" },
  reread: { zh: "已由原文重读", en: "read again from its text" },
  notReread: { zh: "未附原文，未重读", en: "not read again, no text" },
  says: { zh: "读者的判断", en: "What the reader says" },
  counts: { zh: "{0} 个数字：对 {1}，不对 {2}", en: "{0} figures: {1} right, {2} wrong" },
  versions: { zh: "寄出时的版本", en: "Versions when sent" },
  withdrawn: { zh: "{0} 撤回：{1}", en: "withdrawn on {0}: {1}" },
} as const satisfies Record<string, Words>;

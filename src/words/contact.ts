import type { Words } from "../model/indicator.js";

/** Texts of the way to report an error to whoever hosts the site; `{0}` … are filled in. */
export const CONTACT = {
  subject: { zh: "报错：{0}", en: "Error: {0}" },
  /** Of a page: its path, the data version. */
  page: {
    zh: "页面：{0}\n数据版本：{1}\n\n哪里不对：\n依据（网址或页码）：\n",
    en: "Page: {0}\nData version: {1}\n\nWhat is wrong:\nWhere that can be seen (address or page):\n",
  },
  /** In place of the page's path, where nothing stands at the address. */
  lost: { zh: "打不开的网址（请粘贴）：", en: "the address that led nowhere (please paste it):" },
  send: { zh: "发送", en: "Send it" },
  how: { zh: "怎样处理", en: "What happens then" },
  to: { zh: "发到：", en: "Send it to: " },
  none: {
    zh: "这个站点没有留下接收报错的地址；请发给建站的人。",
    en: "This site names no address for that; send it to whoever runs it.",
  },
} as const satisfies Record<string, Words>;

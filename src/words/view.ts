import type { Words } from "../model/indicator.js";

/** What the frame of a reader's chart says; short, since every such frame loads it. */
export const VIEW_NOTES = {
  loading: { zh: "正在取数……", en: "Loading figures…" },
  byAuthor: { zh: "标题由使用者所拟", en: "Headline by the author of this chart" },
  noteBy: { zh: "使用者按：", en: "Note by the author: " },
  asStated: { zh: "图鉴的说法", en: "What the atlas says" },
  failed: { zh: "取不到数字文件，图没有画出。", en: "The figures could not be loaded; nothing is drawn." },
  ignored: {
    zh: "地址中有看不懂的部分，所以没有画图，以免画成另一张：{0}",
    en: "Parts of the address mean nothing here, so that nothing is drawn rather than another chart: {0}",
  },
  title: { zh: "标题有 {0} 字，超过 {1} 字，未采用。", en: "The headline has {0} characters, more than {1}, and is left out." },
  note: { zh: "按语有 {0} 字，超过 {1} 字，未采用。", en: "The note has {0} characters, more than {1}, and is left out." },
  accent: { zh: "“{0}”不是颜色（六位十六进制），未采用。", en: "“{0}” is not a colour (six hexadecimal digits) and is left out." },
  pale: {
    zh: "颜色 #{0} 在白天或夜间的底色上看不清，未采用。",
    en: "The colour #{0} cannot be told from the paper by day or night and is left out.",
  },
  version: {
    zh: "数据版本 {0} 的数字没有保存，图没有画出。现在的版本是 {1}。",
    en: "The figures of data version {0} were not kept, so that nothing is drawn. The version now is {1}.",
  },
  open: { zh: "打开这张图，看出处、下载", en: "Open this chart: sources, downloads" },
  start: { zh: "去探索页自己选", en: "Choose for yourself in Explore" },
} as const satisfies Record<string, Words>;

/** What stands in such a frame without scripts. */
export const VIEW_PLAIN = {
  title: { zh: "读者所选的图", en: "A chart that a reader chose" },
  noScript: {
    zh: "这张图在阅读者的浏览器里画出，需要 JavaScript。图鉴的其他图不需要。",
    en: "This chart is drawn in the reader’s browser and needs JavaScript; the other charts of the atlas do not.",
  },
} as const satisfies Record<string, Words>;

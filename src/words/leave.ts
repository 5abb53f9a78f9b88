import type { Words } from "../model/indicator.js";

/** Texts of the panel by which a reader takes her chart along; `{0}` … are filled in. */
export const LEAVE = {
  open: { zh: "带走这张图", en: "Share this chart" },
  one: { zh: "带走一张图", en: "Share a chart" },
  short: { zh: "带走", en: "share" },
  own: { zh: "您的标题、按语与颜色", en: "Your headline, note and colour" },
  ownNote: {
    zh: "您写的话会标明出自您；图鉴的说法、覆盖、说明、未画出的数和来源始终保留。",
    en: "Your words are shown as yours; what the atlas says, its coverage, caveats, what was left out and the source always stay.",
  },
  title: { zh: "标题", en: "Headline" },
  note: { zh: "按语", en: "Note" },
  accent: { zh: "颜色", en: "Colour" },
  site: { zh: "图鉴的", en: "the atlas’ own" },
  pictures: { zh: "图片", en: "Pictures" },
  png: { zh: "PNG", en: "PNG" },
  png2x: { zh: "PNG 2×", en: "PNG 2×" },
  square: { zh: "方图", en: "Square" },
  card: { zh: "横图", en: "Card" },
  svg: { zh: "SVG", en: "SVG" },
  frame: { zh: "框架（粘贴到网页的 HTML 中）", en: "Frame (paste into the HTML of a page)" },
  figure: { zh: "图形（删去框架的系统用这个，如公众号、邮件）", en: "HTML figure (for systems that remove frames, such as newsletters)" },
  frameOf: { zh: "框架中画", en: "The frame shows" },
  allOf: { zh: "图中全部指标", en: "All indicators of the chart" },
  frameNote: {
    zh: "各种宽度的高度都写在代码里，不需要脚本，280 至 1200 像素都不会截断。",
    en: "Heights for every width are in the code; it needs no script, and nothing is cut from 280 to 1200 pixels.",
  },
  fallback: {
    zh: "删去框架的系统显示的图片：PNG 上传后的网址（可不填）",
    en: "Picture for systems that remove frames: address of the PNG once you uploaded it (optional)",
  },
  fallbackNote: {
    zh: "图鉴不替您存图。先在上面存下 PNG，传到您的网站或图床，再把网址填在这里；改了图，请重新存、重新传。不填则留下图的文字说明。",
    en: "The atlas keeps no picture for you: save the PNG above, upload it where you publish, and put its address here; save it anew when you change the chart. Left empty, the chart stays in words.",
  },
  fallbackBad: { zh: "这不像图片的网址，未采用。", en: "This is not the address of a picture and is left out." },
  fallbackIn: { zh: "图片已写进框架代码。", en: "The picture is in the code of the frame." },
  measuring: { zh: "正在测量高度……", en: "Measuring heights…" },
  making: { zh: "正在画……", en: "Drawing…" },
  saved: { zh: "已保存 {0}", en: "Saved {0}" },
  failed: { zh: "未能画出：{0}", en: "It could not be drawn: {0}" },
  boxes: { zh: "字库中没有这些字，图中以空框代替：{0}", en: "The font has no letter for these, which are empty boxes: {0}" },
  nothing: { zh: "没有可画的数，所以没有图片。", en: "There is nothing to draw, hence no picture." },
  byAuthor: { zh: "标题由使用者所拟；图鉴的说法：", en: "Headline by the author; what the atlas says: " },
  noteBy: { zh: "使用者按：", en: "Note by the author: " },
} as const satisfies Record<string, Words>;

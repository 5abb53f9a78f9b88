import type { Words } from "../model/indicator.js";

/** Texts of chart pages, the share dialog and the gallery; `{0}` … are filled in. */
export const SHARE = {
  open: { zh: "嵌入与下载", en: "Share and download" },
  own: {
    zh: "自选机构、年份，加上自己的标题，带走一张自己的图：",
    en: "Choose bureaus and years, add a headline, and share a chart of your own: ",
  },
  close: { zh: "关闭", en: "Close" },
  failed: { zh: "未能取得分享内容，请打开本图的页面：", en: "This could not be fetched. The chart’s own page has it:" },
  filtered: {
    zh: "带走的是本图的完整版本，不含改动过的 SQL，图鉴不能为其作证。",
    en: "The chart is shared as published, without the changed SQL, for which the atlas cannot vouch.",
  },
  chart: { zh: "图", en: "Chart" },
  otherCode: { zh: "固定版本、自动高度与网页组件", en: "Frozen version, automatic height, web component" },
  script: { zh: "自动高度的脚本", en: "Script for automatic height" },
  captionOf: { zh: "{0}（单位：{1}）。{2}。{3}，数据版本 {4}。", en: "{0} (unit: {1}). {2}. {3}, data version {4}." },
  altOf: { zh: "{0}（据数据版本 {1}）", en: "{0} (As of data version {1}.)" },
  where: { zh: "见于", en: "Part of" },
  embed: { zh: "嵌入网页", en: "Embed" },
  embedNote: {
    zh: "粘贴到文章的 HTML 中即可；不需要脚本，各种宽度的高度都写在代码里；系统删去框架时留下带链接的图片和替代文字。",
    en: "Paste it into the HTML of an article. It needs no script, has the heights for every width in it, and leaves a linked picture with its alt text where a system removes frames.",
  },
  follows: { zh: "版本", en: "Version" },
  live: { zh: "随数据更新", en: "Live: follows the data" },
  frozen: { zh: "固定在数据版本 {0}", en: "Frozen at data version {0}" },
  language: { zh: "语言", en: "Language" },
  theme: { zh: "配色", en: "Theme" },
  auto: { zh: "随读者的设置", en: "As the reader’s system" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
  bureaus: { zh: "突出机构（代码，以逗号分隔）", en: "Highlight bureaus (codes, separated by commas)" },
  withScript: { zh: "加一行脚本，高度随内容调整", en: "Add one line of script for automatic height" },
  code: { zh: "嵌入代码", en: "Embed code" },
  frozenCode: { zh: "固定版本的代码", en: "Code of the frozen version" },
  unreleased: {
    zh: "图中的数据还没有正式发布：固定版本的地址从发布之日起才有，此后长期有效。",
    en: "What this chart shows is not released yet: it has a frozen address from its release on, which is kept for good.",
  },
  placeholder: {
    zh: "代码中的 https://example.org/ 请换成本站的地址。",
    en: "Replace https://example.org/ with this site’s address.",
  },
  scriptNote: {
    zh: "允许脚本的网站还可以加上这一行，框架的高度便随内容调整；Datawrapper 和 pym.js 的宿主脚本也认得这些图。",
    en: "Sites that allow scripts may add this line, and frames take the height of what they hold; the host scripts of Datawrapper and pym.js know these charts too.",
  },
  component: { zh: "网页组件", en: "Web component" },
  componentNote: {
    zh: "允许脚本的网站也可以用一个标签代替框架；图未载入时显示标签里的内容。",
    en: "Sites that allow scripts may use an element instead of a frame; what stands inside it shows until the chart is there.",
  },
  preview: { zh: "预览", en: "Preview" },
  previewOf: { zh: "预览：{0}", en: "Preview: {0}" },
  onData: { zh: "较长，见数据页的观测表", en: "long: the table of observations on the data page" },
  files: { zh: "图片与数据", en: "Pictures and data" },
  words: { zh: "替代文字与图注", en: "Alt text and caption" },
  alt: { zh: "替代文字", en: "Alt text" },
  caption: { zh: "图注", en: "Caption" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  notCopied: { zh: "浏览器不允许复制，文字已选中", en: "The browser does not allow copying; the text is selected" },
} as const satisfies Record<string, Words>;

/** What each file of a chart is, by its kind. */
export const FILE_NAMES = {
  svg: { zh: "SVG（矢量，可编辑）", en: "SVG (vector, editable)" },
  png: { zh: "PNG", en: "PNG" },
  png2x: { zh: "PNG，双倍分辨率", en: "PNG at twice the resolution" },
  square: { zh: "方图 1080×1080（微信、微博）", en: "Square 1080×1080 (WeChat, Weibo)" },
  card: { zh: "卡片图 1200×675", en: "Card 1200×675" },
  csv: { zh: "图中数据 CSV（Excel 可打开）", en: "The chart’s data, CSV for Excel" },
  json: { zh: "图中数据 JSON", en: "The chart’s data, JSON" },
  fullCsv: { zh: "完整序列 CSV", en: "The full series, CSV" },
  fullJson: { zh: "完整序列 JSON", en: "The full series, JSON" },
  readme: { zh: "说明（单位、标记、许可）", en: "README: units, marks, licence" },
} as const satisfies Record<string, Words>;

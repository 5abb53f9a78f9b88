import type { Words } from "../model/indicator.js";

/** What `/check` says of pictures, printed codes and charts that readers made; `{0}` … are filled in. */
export const CHECK_PICTURE = {
  none: {
    zh: "这张图片里没有图鉴的记录：不是图鉴的图，或者被截图、转码、压缩时去掉了记录。图上若印有查验码或“图中数据”的编号，请输入它。",
    en: "This picture holds no record of the atlas: it is not one of its pictures, or a screenshot, messenger or program took the record away. If a code or “Chart data” is printed on it, type that.",
  },
  foreign: {
    zh: "认不出这个文件：它不是 PNG，也不是 SVG。转成 JPEG 等格式的图片不带记录；图上若印有查验码，请输入它。",
    en: "This file is neither PNG nor SVG. Pictures turned into JPEG or other formats hold no record; if a code is printed on it, type that.",
  },
  broken: {
    zh: "这个图片文件不完整：被截断，或在传送中损坏。",
    en: "This file is not whole: it was cut off, or damaged on its way.",
  },
  unreadable: {
    zh: "图片里有以图鉴为名的记录，但内容不合格式，不是图鉴写的。",
    en: "The picture holds a record in the name of the atlas that does not read as one; the atlas did not write it.",
  },
  large: { zh: "文件有 {0} MB，超过 {1} MB，不像一张图。", en: "The file has {0} MB, more than {1} MB, and is hardly a chart." },
  altered: {
    zh: "存下之后，图片或其中的记录被改过：裁切、涂改，或由别的程序重新存过。下面是记录所说的状态和图鉴的数字，不说明图片上现在画着什么。",
    en: "The picture or its record was changed after it was saved: cropped, painted over, or saved anew by another program. Below is the state that the record names and what the atlas says of it, not what the picture now shows.",
  },
  same: {
    zh: "这张图与图鉴按同一状态画出的逐像素相同。",
    en: "Pixel for pixel, it is what the atlas draws of this state now.",
  },
  whole: {
    zh: "图片自存下以来没有变动。记录可以仿造，请以下面图鉴所说的为准。",
    en: "The picture is as it was saved. A record can be forged; what counts is what the atlas says below.",
  },
  otherPixels: {
    zh: "图鉴在这里画出的像素与它不同：它出自别的浏览器或旧版程序，或者不是图鉴画的。请与下面的图对照。",
    en: "Drawn here, its pixels differ: it was made by another browser or an earlier program, or not by the atlas. Compare it with the chart below.",
  },
  foreignPoints: {
    zh: "记录中有图鉴从未说过的数字（{0} 个），这张图不可采信。",
    en: "Its record has figures that the atlas never stated: {0}. Do not rely on this picture.",
  },
  otherPoints: {
    zh: "记录中的数字与它所称的状态不符，这张图不可采信。",
    en: "The figures of its record are not those of the state that it names. Do not rely on this picture.",
  },
  pointsChanged: {
    zh: "此后有 {0} 个数字更正或撤回（共 {1} 个）。",
    en: "Of its {1} figures, {0} have since been corrected or withdrawn.",
  },
  pointsSame: { zh: "其中 {0} 个数字至今未变。", en: "None of its {0} figures has changed since." },
  came: { zh: "现在的图多出 {0} 个数字，少了 {1} 个。", en: "Drawn now, it gains {0} figures and loses {1}." },
  ofVersion: { zh: "数据版本 {0}；本站现在是 {1}。", en: "Data version {0}; this site now has {1}." },
  ofNow: { zh: "数据版本 {0}，即本站现在的版本。", en: "Data version {0}, that of this site now." },
  live: {
    zh: "这个地址跟随数据更新，下面是现在的样子。更正过的数字在表中注明。",
    en: "This address follows the data; below is what it shows now. Corrected figures are marked.",
  },
  notKept: {
    zh: "当时（数据版本 {0}）的数字没有单独保存；下面是现在的数字，收录后的每次更正都在表中。",
    en: "The figures of data version {0} were not kept as a set; below are today’s, with every correction since they were added.",
  },
  noRelease: {
    zh: "以 {0} 开头的数据版本没有发布记录，也不是本站现在的版本。",
    en: "A data version beginning with {0} is no release, nor that of this site now.",
  },
  codeUnknown: {
    zh: "查验码没有抄错，但其中的指标本站没有：它来自别的版本。",
    en: "The code is well formed, but names an indicator that this site does not have: it is of another version.",
  },
  cut: {
    zh: "图中机构或年份太多，查验码放不下；下面是同一指标不限机构、年份的样子。准确的状态在图片文件和网址中。",
    en: "The picture has more bureaus or years than a code has room for; below is the same without that choice. The exact state is in the file and its address.",
  },
  filtered: {
    zh: "这是本站一张图筛选后的样子；打开它，看现在的数字和出处。",
    en: "This is a chart of the site with a filter on it. Open it for today’s figures and their sources.",
  },
  byAuthor: { zh: "作者写的（不是图鉴的说法）：", en: "Words of its author, not of the atlas: " },
  openState: { zh: "在探索页打开", en: "Open in Explore" },
  drawn: { zh: "图鉴现在画出的样子", en: "As the atlas draws it now" },
  points: { zh: "每个数字和它的原句", en: "Each figure with its sentence" },
  saysNow: { zh: "现值", en: "Value now" },
  since: { zh: "此后", en: "Since" },
  pointSame: { zh: "未变", en: "unchanged" },
  pointWas: { zh: "当时为 {0}", en: "was {0}" },
  pointWithdrawn: { zh: "已撤回，当时为 {0}", en: "withdrawn; was {0}" },
  pointGone: { zh: "已撤回", en: "withdrawn" },
  pointForeign: { zh: "图片所记不是图鉴说过的", en: "what the picture records was never stated" },
  pointUnknown: { zh: "图鉴没有这个编号", en: "no such id" },
  pointCorrected: { zh: "更正过：原为 {0}（{1}）", en: "corrected: was {0} ({1})" },
  morePoints: { zh: "另有 {0} 个数字，见图表的数据文件。", en: "{0} more figures are in the data file of the chart." },
} as const satisfies Record<string, Words>;

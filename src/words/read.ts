import type { Words } from "../model/indicator.js";

/** Texts of the page that reads a reader's own reports; `{0}` … are filled in. */
export const READ = {
  parts: { zh: "本页各部分", en: "Parts of this page" },
  label: { zh: "读自己的报告", en: "Read your own reports" },
  choose: { zh: "选择文件", en: "Choose files" },
  drop: { zh: "或把文件拖到这里：TXT、HTML、DOCX、PDF，可一次多个", en: "or drop them here: TXT, HTML, DOCX, PDF, several at once" },
  private: {
    zh: "文件只在您的浏览器中读取，不上传，也不保存；关掉网页就没有了，除非您选择留在本机。",
    en: "Files are read in your browser only: nothing is uploaded or stored. Closing the page forgets them, unless you keep them on this device.",
  },
  paste: { zh: "或粘贴报告文字", en: "Or paste the text of a report" },
  readText: { zh: "读取文字", en: "Read the text" },
  pasted: { zh: "粘贴的文字", en: "Pasted text" },
  noScript: {
    zh: "读取在浏览器中进行，需要 JavaScript；命令行也可以：npm run extract -- 文件。",
    en: "Reading happens in the browser and needs JavaScript. The command does the same: npm run extract -- FILE.",
  },
  example: { zh: "例如这一份（编写的例子），读出来是这样", en: "For example, this report (made up) is read like this" },
  starting: { zh: "正在装入读取程序……", en: "Loading the reader…" },
  progress: { zh: "已读 {0} / {1}", en: "{0} of {1} read" },
  done: {
    zh: "读完：{0} 份报告，{1} 个数字；{2} 个文件未能读取。",
    en: "Done: {0} reports with {1} figures; {2} files could not be read.",
  },
  file: { zh: "文件", en: "File" },
  figures: { zh: "数字", en: "Figures" },
  classified: { zh: "已归类", en: "Classified" },
  differing: { zh: "核对不符", en: "Checks that differ" },
  open: { zh: "打开", en: "Open" },
  unknownBureau: { zh: "未认出机构", en: "bureau not recognised" },
  kind: { zh: "类别", en: "Kind" },
  became: { zh: "归为", en: "Taken for" },
  why: { zh: "依据", en: "Why" },
  nothing: { zh: "未归类", en: "unclassified" },
  toText: { zh: "到正文中的位置", en: "to its place in the text" },
  text: { zh: "正文", en: "The text" },
  table: { zh: "每个数字成了什么", en: "What each number became" },
  noChecks: { zh: "报告自己的数字之间没有可核对的关系。", en: "The report’s own figures imply nothing that could be checked." },
  stated: { zh: "所述", en: "Stated" },
  implied: { zh: "推得，或上限", en: "Implied, or limit" },
  compare: { zh: "与同类和历年对照", en: "Beside peers and its own earlier years" },
  compareNote: {
    zh: "用您这份报告代表全年的 {0} 个数，与图鉴中的同类机构对照；图鉴已有的该年数字由您的报告代替。",
    en: "The {0} figures of your report that stand for the year, against peers in the atlas. Where the atlas has figures of that year, your report stands in for them.",
  },
  noCompare: {
    zh: "没有代表全年的数，或未认出机构，无从对照。",
    en: "No figure stands for a full year, or the bureau is not known: nothing to compare.",
  },
  charts: { zh: "画成图", en: "Draw it" },
  chartsNote: {
    zh: "报告中的数与本机构历年、本省和全国的数画在一起；同一机构同一年，以您的报告为准。",
    en: "The figures of your report over the years, beside the province and the country; where the atlas has that year too, your report stands.",
  },
  indicator: { zh: "指标", en: "Indicator" },
  ownChart: {
    zh: "图中有从使用者自己的文件读出、图鉴没有收录的数字",
    en: "Some figures are read from the user’s own file and not in the atlas",
  },
  byAtlas: { zh: "图中：", en: "In the chart: " },
  noChart: { zh: "未能取得图鉴的数字，无法作图。", en: "The atlas’ figures could not be loaded; nothing can be drawn." },
  take: { zh: "带走", en: "Share" },
  json: { zh: "记录（JSON）", en: "Record (JSON)" },
  csv: { zh: "表格（CSV）", en: "Table (CSV)" },
  xlsx: { zh: "表格（XLSX）", en: "Table (XLSX)" },
  notebook: { zh: "放进笔记本", en: "Open in the notebook" },
  all: { zh: "全部文件：", en: "All files: " },
  keep: { zh: "留在本机", en: "Keep on this device" },
  kept: { zh: "已留在本机；下次打开本页仍在。", en: "Kept on this device; it will be here when you open this page again." },
  forget: { zh: "从本机删除", en: "Remove from this device" },
  forgotten: { zh: "已从本机删除。", en: "Removed from this device." },
  notKept: { zh: "浏览器不允许保存。", en: "The browser does not allow storing." },
  keptTitle: { zh: "本机保存的报告", en: "Reports kept on this device" },
  slow: { zh: "读取超过 {0} 秒，已停止。", en: "Not read within {0} seconds; stopped." },
  ended: { zh: "读取程序意外停止；请重试。", en: "The reader stopped unexpectedly; try again." },
} as const satisfies Record<string, Words>;

/** Why a number became no figure, for the rules that say so in words. */
export const REASONS: Readonly<Record<string, Words>> = {
  "a plan": { zh: "计划，不是做过的事", en: "a plan, not a fact" },
  "a rule": { zh: "规定，不是事实", en: "a rule, not a fact" },
  "a frequency": { zh: "频次，不是总数", en: "a frequency, not a total" },
  "a provision of law": { zh: "法条中的数", en: "a provision of law" },
  "one case, not a total": { zh: "个案，不是总数", en: "one case, not a total" },
  "another body's total": { zh: "别的机构的总数", en: "another body’s total" },
  "not a count of the bureau's work": { zh: "不是对本机构工作的计数", en: "not a count of the bureau’s work" },
  "the frame of a page": { zh: "网页的边框文字", en: "the frame of a page" },
};

/** A made-up report, for the example of the page. */
export const EXAMPLE_REPORT = `河阳市生态环境局2024年度法治政府建设工作报告
2024年，全市生态环境系统出动执法人员5120人次，检查企业2300余家次。作出行政处罚决定126件，罚款1043.5万元，较上年下降8.2%；其中大气类52件、水类31件。移送公安机关3件，对轻微违法行为不予处罚17件。
启动生态环境损害赔偿案件9件，赔偿金额共计386万元。1至9月受理信访举报412件，办结率98.5%。2025年计划开展培训10期。`;

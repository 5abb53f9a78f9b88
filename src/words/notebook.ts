import type { Words } from "../model/indicator.js";

/** Texts of the notebook. */
export const NOTEBOOK = {
  handed: {
    zh: "## 读过的报告\n\n`read_figures` 每行一个数字，`read_reports` 每行一份报告，`read_checks` 每行一次核对。",
    en: "## Reports that were read\n\n`read_figures` has a row a number, `read_reports` a row a report, `read_checks` a row a check.",
  },
  noScript: {
    zh: "这里显示的是起始笔记本和它的结果。改写和运行需要 JavaScript；不启用也可以在“数据”页下载各表，用自己的工具查询。",
    en: "You see the starting notebook with its results. To change and run it, JavaScript is needed; without it, the Data page has the tables for tools of your own.",
  },
  notStarted: {
    zh: "查询引擎未能启动：仍可编写、保存和分享，但不能运行；已有的结果保留在页面上。",
    en: "The query engine did not start: cells can be written, saved and shared, but not run. Results already on the page stay.",
  },
  tools: { zh: "笔记本操作", en: "Notebook" },
  runAll: { zh: "全部运行", en: "Run all" },
  stopAll: { zh: "停止", en: "Stop" },
  addSql: { zh: "添加查询", en: "Add query" },
  addText: { zh: "添加文字", en: "Add text" },
  addJs: { zh: "添加 JavaScript", en: "Add JavaScript" },
  addInput: { zh: "添加输入…", en: "Add input…" },
  open: { zh: "打开文件…", en: "Open file…" },
  save: { zh: "存为文件", en: "Save as file" },
  saveAs: { zh: "另存为……", en: "Save as…" },
  noNotebook: { zh: "{0} 不是笔记本：{1}", en: "{0} is no notebook: {1}" },
  copyAddress: { zh: "复制网址", en: "Copy address" },
  limit: { zh: "每格最长", en: "Stop a cell after" },
  reach: { zh: "改动后，引用它的格", en: "What uses a change runs" },
  atOnce: { zh: "立即重新运行", en: "at once" },
  whenAsked: { zh: "等我运行", en: "when I ask" },
  help: { zh: "怎么用", en: "How it works" },
  seconds: { zh: "{0} 秒", en: "{0} s" },
  rule: {
    zh: "一格一个查询，各表只读。任何一格都可以用名称引用另一格的结果，不论上下；被引用的格一变，引用它的格就按次序重新运行。输入格的值在 SQL 里写作 $名称，在文字里写作 ${名称}，在 JavaScript 里直接写名称；查询结果在 JavaScript 里是 Arquero 表，可用 Plot、d3、aq。",
    en: "One query a cell; tables are read-only. A cell can use the result of any other by its name, wherever it stands; when that changes, what uses it runs again in order. The value of an input is $name in SQL, ${name} in text and name in JavaScript, where results are Arquero tables, and Plot, d3 and aq are there.",
  },
  keys: {
    zh: "Ctrl/⌘+Enter 运行，Shift+Enter 运行并到下一格，Ctrl/⌘+Alt+↑↓ 移动一格；先按 Esc 再按 Tab 离开编辑框。",
    en: "Ctrl/⌘+Enter runs, Shift+Enter runs and moves on, Ctrl/⌘+Alt+↑↓ moves the cell; Escape, then Tab, leaves the editor.",
  },
  schema: { zh: "数据表与列", en: "Tables and columns" },
  schemaHint: { zh: "点列名，或按 Enter，即插入查询。", en: "Click a name, or press Enter on it, to insert it." },
  insert: { zh: "插入 {0}：{1}", en: "Insert {0}: {1}" },
  empty: { zh: "可为空", en: "may be empty" },
  sqlCell: { zh: "查询 {0}", en: "Query {0}" },
  textCell: { zh: "文字", en: "Text" },
  codeCell: { zh: "JavaScript {0}", en: "JavaScript {0}" },
  codeEditor: { zh: "{0} 的 JavaScript", en: "JavaScript of {0}" },
  frame: { zh: "JavaScript 画出的内容", en: "What the JavaScript drew" },
  doubleName: {
    zh: "另有一格也叫“{0}”：请给其中一格改名，否则不知道引用的是哪一格。",
    en: "Another cell is called “{0}” too: rename one of them, or nobody knows which is meant.",
  },
  circle: {
    zh: "循环引用：{0}。一格不能绕一圈引用自己的结果。",
    en: "In a circle: {0}. A cell cannot use its own result, not even by way of others.",
  },
  faultIn: { zh: "所引用的“{0}”有问题：{1}", en: "In “{0}”, which this cell uses: {1}" },
  noValue: { zh: "（尚无值）", en: "(no value yet)" },
  emptyCode: { zh: "这一格没有代码。", en: "This cell holds no code." },
  codeWaits: {
    zh: "这段 JavaScript 尚未运行：打开笔记本时不会自动运行代码，确认后请按“运行”。",
    en: "This JavaScript has not run: code never runs by itself when a notebook opens. Press Run once you agree.",
  },
  runningCode: { zh: "正在运行……", en: "Running…" },
  ranCode: { zh: "{0} 毫秒", en: "{0} ms" },
  timeoutCode: {
    zh: "超过 {0} 秒，已停止；其他各格不受影响。请检查循环，或在上方选更长时间。",
    en: "Stopped after {0} s; no other cell is affected. Look at its loops, or allow more time above.",
  },
  nothingGiven: { zh: "所引用的“{0}”没有结果。", en: "“{0}”, which this cell uses, has no result." },
  name: { zh: "结果名称", en: "Name of the result" },
  badName: {
    zh: "名称只能由字母、数字和下划线组成，不能以数字开头，也不能与数据表同名。",
    en: "A name has letters, digits and underscores, begins with no digit, and is not that of a table.",
  },
  editor: { zh: "{0} 的 SQL", en: "SQL of {0}" },
  textEditor: { zh: "文字（Markdown）", en: "Text (Markdown)" },
  editText: { zh: "文字，按 Enter 编辑", en: "Text, Enter to edit" },
  emptyText: { zh: "空白文字格，双击或按 Enter 书写", en: "Empty text: double-click or press Enter to write" },
  run: { zh: "运行", en: "Run" },
  stop: { zh: "停止", en: "Stop" },
  edit: { zh: "编辑", en: "Edit" },
  done: { zh: "完成", en: "Done" },
  up: { zh: "上移", en: "Move up" },
  down: { zh: "下移", en: "Move down" },
  remove: { zh: "删除", en: "Remove" },
  removed: { zh: "已删除一格。", en: "A cell was removed." },
  undo: { zh: "撤销", en: "Undo" },
  starting: { zh: "正在启动查询引擎（约 8 MB，只需一次）……", en: "Starting the query engine (about 8 MB, once)…" },
  running: { zh: "正在查询……", en: "Running…" },
  waiting: { zh: "排队等候……", en: "Waiting for its turn…" },
  ran: { zh: "{0} 行，{1} 毫秒", en: "Rows: {0} · {1} ms" },
  ranMore: { zh: "前 {0} 行，{1} 毫秒；导出最多 {2} 行", en: "The first {0} rows · {1} ms; an export has up to {2}" },
  built: { zh: "{0} 行，随网站生成", en: "Rows: {0} · made with the site" },
  stale: { zh: "查询已改动，结果是改动前的。", en: "The query has changed since this result." },
  stopped: { zh: "已停止。", en: "Stopped." },
  timeout: {
    zh: "超过 {0} 秒，已停止。可以加上条件缩小范围，或在上方选更长时间。",
    en: "Stopped after {0} s. Narrow the query, or allow more time above.",
  },
  emptyQuery: { zh: "这一格没有查询。", en: "This cell holds no query." },
  severalQueries: {
    zh: "一格只能有一个查询：分号后的内容请另放一格。",
    en: "A cell holds one query: put what follows the semicolon into a cell of its own.",
  },
  readOnly: { zh: "数据表只读，查询不能改动它们。", en: "The tables are read-only; no query changes them." },
  errorIn: { zh: "所引用的“{0}”有误：{1}", en: "In “{0}”, which this cell uses: {1}" },
  errorAt: { zh: "第 {0} 行：{1}", en: "Line {0}: {1}" },
  outOfMemory: {
    zh: "查询所需内存超过限额，已停止；请缩小范围。",
    en: "The query needs more memory than it may use; narrow it.",
  },
  noResult: { zh: "没有符合的行。", en: "No row fits." },
  asTable: { zh: "表", en: "Table" },
  asChart: { zh: "图", en: "Chart" },
  showAs: { zh: "结果显示为", en: "Show the result as" },
  noChart: { zh: "结果里没有可画的数值列。", en: "The result has no column of numbers to draw." },
  mark: { zh: "图形", en: "Mark" },
  bar: { zh: "条形", en: "Bars" },
  line: { zh: "折线", en: "Lines" },
  dot: { zh: "散点", en: "Dots" },
  x: { zh: "横轴或类别", en: "Along, or names" },
  y: { zh: "数值", en: "Value" },
  colour: { zh: "颜色", en: "Colour" },
  none: { zh: "无", en: "none" },
  more: { zh: "标题、分面、标签……", en: "Title, panels, labels…" },
  chartTitle: { zh: "标题", en: "Title" },
  facet: { zh: "每值一幅", en: "A panel for each" },
  label: { zh: "标签", en: "Labels" },
  lines: { zh: "参考线（数值，以 | 分隔）", en: "Reference lines (values, divided by |)" },
  sort: { zh: "按数值排序", en: "Largest first" },
  log: { zh: "对数刻度", en: "Logarithmic" },
  takeChart: { zh: "带走这张图：", en: "Take this chart along: " },
  copyFigure: { zh: "复制图形代码", en: "Copy as figure" },
  chartOf: { zh: "{0}，按{1}", en: "{0} by {1}" },
  madeBy: { zh: "由使用者的查询得出，不是图鉴自己的图", en: "Made by a reader’s query; not a chart of the atlas’ own" },
  madeFrom: {
    zh: "数据：环境执法图鉴，版本 {0}，CC BY 4.0；使用者自己的数据除外",
    en: "Data: Enforcement Atlas, version {0}, CC BY 4.0, but for data of the reader’s own",
  },
  lostColumn: {
    zh: "图所用的列已不在结果里，已改为自动选择。",
    en: "A column of the chart is no longer in the result; it was chosen anew.",
  },
  allRows: { zh: "显示全部 {0} 行", en: "Show all {0} rows" },
  exports: { zh: "导出：", en: "Export: " },
  csv: { zh: "CSV", en: "CSV" },
  arrow: { zh: "Arrow", en: "Arrow" },
  markdown: { zh: "复制为 Markdown 表", en: "Copy as Markdown table" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: {
    zh: "浏览器不允许复制，请从地址栏或文件取用。",
    en: "The browser does not allow copying; take it from the address bar or a file.",
  },
  exported: { zh: "已导出 {0}。", en: "Exported {0}." },
  chartLabel: { zh: "{0}，按 {1}：{2} 个点，从 {3} 到 {4}。", en: "{0} by {1}: {2} points, from {3} to {4}." },
  noteEmpty: { zh: "{0} 行没有数值，未画，不等于零。", en: "Rows without a value: {0}; not drawn, and not zero." },
  noteHollow: {
    zh: "空心 {0} 处：不代表该机构该年（不足一年、累计、局部、估计或未入选），不与其他数相连。",
    en: "Hollow: {0}; not a bureau’s own figure of the year (part-year, cumulative, partial, estimated or not chosen), and on no line.",
  },
  noteHedged: { zh: "{0} 行不是确数（约、至少或至多）。", en: "Hedged (approximate, at least or at most): {0}." },
  noteCrowded: { zh: "同一位置有几行，所以画成点，没有相加。", en: "Several rows share a place, so they are dots, not added up." },
  noteCut: { zh: "折线在缺年或口径改变处断开。", en: "Lines stop at missing years and breaks." },
  noteColours: { zh: "组数过多，不以颜色区分。", en: "Too many groups to tell apart by colour." },
  noteMore: { zh: "只画前 {0} 行。", en: "Only the first {0} rows are drawn." },
  notePanels: { zh: "另有 {0} 幅未画。", en: "Panels not drawn: {0}." },
  noteBars: { zh: "只画前 {0} 个类别。", en: "Only the first {0} names are drawn." },
  draft: {
    zh: "改动自动保存在这台设备的浏览器里，不会上传。",
    en: "Changes are kept in this browser, on this device only; nothing is uploaded.",
  },
  noDraft: { zh: "浏览器不允许保存，改动只在网址里。", en: "The browser keeps nothing; changes are in the address only." },
  addressOnly: {
    zh: "改动保存在网址里；这台设备上你自己的笔记本不受影响。",
    en: "Changes are in the address; your own notebook on this device stays as it is.",
  },
  reset: { zh: "恢复起始笔记本", en: "Start afresh" },
  resetDone: { zh: "已恢复起始笔记本。", en: "This is the starting notebook again." },
  draftWaiting: { zh: "这台设备上还有你之前的笔记本。", en: "An earlier notebook of yours is kept on this device." },
  openDraft: { zh: "打开它", en: "Open it" },
  tooLong: {
    zh: "网址已有 {0} KB，有些软件会截断；请改用“存为文件”分享。",
    en: "The address has {0} KB, which some programs cut; share the file instead.",
  },
  badAddress: {
    zh: "网址里的笔记本不完整或已损坏，显示的是起始笔记本。",
    en: "The notebook in the address is incomplete or damaged; this is the starting one.",
  },
  unknownFigure: { zh: "没有编号为“{0}”的图，显示的是起始笔记本。", en: "There is no chart “{0}”; this is the starting notebook." },
  tooLarge: { zh: "文件超过 {0} KB，没有打开。", en: "The file has more than {0} KB and was not opened." },
  opened: { zh: "已打开 {0}。", en: "Opened {0}." },
  addressCopied: { zh: "网址已复制，打开即是现在的笔记本。", en: "Address copied; it opens this very notebook." },
  functionOf: { zh: "DuckDB 函数", en: "DuckDB function" },
  earlierCell: { zh: "另一格的结果", en: "result of a cell" },
  fromFigure: { zh: "来自图表", en: "From the chart" },
} as const satisfies Record<string, Words>;

/** Prose of the starting notebook, before each of its queries. */
export const LESSON_TEXTS = {
  stated: {
    zh: `# 一个年份，几个数字

报道会重复、更正或只说半年的数。图鉴全部保留，但每个机构、年份、指标最多只有一个代表数（\`headline\`），\`headline_reason\` 写明缘由。下面是浙江历年罚款的全部说法；点编号可回到原句。`,
    en: `# One year, several figures

Texts repeat, correct, or tell of half a year. The atlas keeps every figure, but at most one stands for a bureau, year and indicator (\`headline\`), and \`headline_reason\` says why. These are all the figures found of fines in Zhejiang; each id leads to its sentence.`,
  },
  fines: {
    zh: `# 只看代表数

这一格引用上一格的结果 \`stated\`。只有代表数可以连成线，缺年处断开。`,
    en: `# Only those that stand

This query uses the result above by its name, \`stated\`. Only figures that stand for their year are joined, and the line stops where a year is missing.`,
  },
  silence: {
    zh: `# 没有说，不是零

把年份补齐，2013、2017 和 2019 年没有全年数：结果为空，不是零。要知道是没有公布还是尚未读到，请看[质量页](./quality.html)。`,
    en: `# Not stated is not zero

With every year in place, 2013, 2017 and 2019 have no full-year figure: the result is empty, not zero. Whether nothing was published or nothing was read yet is on the [quality page](./quality.html).`,
  },
} as const satisfies Record<string, Words>;

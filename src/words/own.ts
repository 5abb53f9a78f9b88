import type { Words } from "../model/indicator.js";
import type { OwnFault } from "../model/own-file.js";

/** Texts of a reader's own files in the notebook. */
export const OWN = {
  title: { zh: "用自己的数据", en: "Your own data" },
  choose: { zh: "添加数据文件…", en: "Add a data file…" },
  drop: { zh: "或把文件拖到这里", en: "or drop it here" },
  which: { zh: "哪些文件？会上传吗？", en: "Which files, and are they uploaded?" },
  kinds: {
    zh: "CSV、Excel（.xlsx）、Parquet、Arrow，列名在首行，标题和脚注会略过；单个不超过 {0} MB、{1} 行。",
    en: "CSV, Excel (.xlsx), Parquet or Arrow, column names above the rows, titles and notes skipped; up to {0} MB and {1} rows each.",
  },
  nothingSent: {
    zh: "文件只在您的浏览器里读取，不会上传；关闭页面即清除。",
    en: "A file is read inside your browser and never uploaded; it is gone when you close the page.",
  },
  reading: { zh: "正在读取 {0}……", en: "Reading {0}…" },
  added: { zh: "{0} 已成为数据表 {1}：{2} 行，{3} 列。", en: "{0} is now table {1}: rows {2}, columns {3}." },
  notAdded: { zh: "{0} 没有添加：{1}", en: "{0} was not added: {1}" },
  first: { zh: "查看前 20 行", en: "See its first 20 rows" },
  join: { zh: "与图鉴的机构连接", en: "Join it with the atlas’ bureaus" },
  joinYear: { zh: "与图鉴的机构和罚款连接", en: "Join it with the atlas’ bureaus and fines" },
  tables: { zh: "自己的数据表", en: "Your own tables" },
  size: { zh: "{0} 行，{1}", en: "Rows: {0} · {1}" },
  rename: { zh: "数据表名称", en: "Name of the table" },
  badName: {
    zh: "名称只能由字母、数字和下划线组成，不能以数字开头，也不能是已有的表名或 SQL 保留字；仍用原名。",
    en: "A name has letters, digits and underscores, begins with no digit, and is neither taken nor an SQL keyword; the old one stays.",
  },
  renamedTable: {
    zh: "{0} 已改名为 {1}；用到旧名的查询要改写。",
    en: "{0} is now called {1}; queries that use the old name need it changed.",
  },
  remove: { zh: "移除", en: "Remove" },
  removeTable: { zh: "移除 {0}", en: "Remove {0}" },
  removed: { zh: "已移除 {0}。", en: "{0} was removed." },
  failed: { zh: "操作失败：{0}", en: "That did not work: {0}" },
  lost: {
    zh: "查询引擎重新启动后未能恢复 {0}，请重新添加文件“{1}”。",
    en: "{0} could not be brought back after the engine restarted; add “{1}” again.",
  },
  needs: {
    zh: "这本笔记用到不在其中的文件：{0}。文件不随笔记保存，请重新添加。",
    en: "This notebook uses files that it does not hold: {0}. Files never travel with a notebook; add them again.",
  },
  needsOne: { zh: "“{0}”（{1}）", en: "“{0}” ({1})" },
  missing: {
    zh: "数据表 {0} 来自文件“{1}”，它不在这里；请在上方重新添加，再运行。",
    en: "Table {0} comes from the file “{1}”, which is not here; add it again above, then run.",
  },
  unmet: {
    zh: "“{0}”列中认不出的机构：{1}。",
    en: "Names in “{0}” that match no bureau here: {1}.",
  },
  otherSheet: { zh: "再读一张工作表…", en: "Read another sheet…" },
  ownTable: { zh: "自己的数据表", en: "your own table" },
  ownColumn: { zh: "{0} 的列", en: "column of {0}" },
} as const satisfies Record<string, Words>;

/** Why a file was not added, to follow its name. */
export const OWN_FAULTS: Readonly<Record<OwnFault, Words>> = {
  tooLarge: {
    zh: "有 {0} MB，超过 {1} MB，浏览器可能承受不了。请先筛选所需的行和列。",
    en: "it has {0} MB; more than {1} MB may be too much for a browser. Cut it to the rows and columns you need.",
  },
  tooMany: {
    zh: "自己的文件最多 {0} 个，合计 {1} MB；请先移除一个。",
    en: "there may be {0} files of your own, {1} MB together; remove one first.",
  },
  tooManyRows: { zh: "有 {0} 行，超过 {1} 行。请先筛选。", en: "it has {0} rows, more than {1}. Cut it first." },
  tooManyColumns: {
    zh: "有 {0} 列，超过 {1} 列。请先删去不用的列。",
    en: "it has {0} columns, more than {1}. Leave out those you do not need.",
  },
  noData: { zh: "里面没有数据行。", en: "it holds no rows of data." },
  unknownKind: { zh: "不是 CSV、Excel（.xlsx）、Parquet 或 Arrow。", en: "it is not a CSV, Excel (.xlsx), Parquet or Arrow file." },
  packed: { zh: "是压缩包，请先解压。", en: "it is compressed; unpack it first." },
  locked: { zh: "已加密，浏览器无法读取。", en: "it is encrypted and cannot be read here." },
  lockedExcel: {
    zh: "是有密码的 Excel 文件或旧的 .xls 格式；请去掉密码，另存为 .xlsx。",
    en: "it is an Excel file with a password, or of the old .xls kind; save it as .xlsx without a password.",
  },
  page: {
    zh: "是网页或 XML，不是表格文件（有些系统把网页存成 .xls）；请用 Excel 打开，另存为 .xlsx。",
    en: "it is a web page or XML that is only called a workbook; open it in Excel and save it as .xlsx.",
  },
  changed: { zh: "文件选取之后被移动或改动过，请重新添加（{0}）", en: "it was moved or changed since it was chosen; add it again ({0})" },
  broken: { zh: "文件已损坏或不完整（{1}）", en: "it is damaged or incomplete ({1})" },
  badLine: { zh: "第 {0} 行与表头不合：{1}", en: "line {0} does not fit the header: {1}" },
  noEngine: { zh: "查询引擎未能启动（{0}）", en: "the query engine did not start ({0})" },
};

/** What is wrong with a line that has another number of cells. */
export const BAD_CELLS: Words = { zh: "应有 {0} 格，实有 {1} 格：{2}", en: "{1} cells instead of {0}: {2}" };

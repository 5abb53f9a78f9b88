import type { Words } from "../model/indicator.js";

/** What is wrong with a file that cannot be read, by the code of its refusal. */
export const REFUSALS: Readonly<Record<string, Words>> = {
  empty: { zh: "文件是空的。", en: "The file is empty." },
  "too-large": { zh: "文件太大，不读。", en: "The file is too large to be read." },
  binary: { zh: "不是文字文件。", en: "This is not a text file." },
  image: { zh: "这是图片；请先做文字识别。", en: "This is an image: recognise its text first." },
  archive: { zh: "这是压缩包；请解压后再放入其中的文件。", en: "This is an archive: unpack it and drop the files inside." },
  program: { zh: "这是程序，不是文档。", en: "This is a program, not a document." },
  "legacy-word": { zh: "旧格式 Word；请另存为 DOCX、PDF 或文本。", en: "An old Word format: save it as DOCX, PDF or text." },
  encrypted: { zh: "文件有密码；请去掉密码后再试。", en: "The file is locked by a password: remove it first." },
  scanned: { zh: "扫描件，没有文字层；请先做文字识别。", en: "A scan without text: recognise its text first." },
  damaged: { zh: "文件损坏或不完整。", en: "The file is damaged or incomplete." },
  unreadable: { zh: "文件结构无法读取。", en: "The file cannot be read." },
  "error-page": { zh: "这是网站的出错页面。", en: "This is an error page of a web site." },
  "not-a-report": { zh: "看不出是哪一年的中文报告或通报。", en: "This is not recognised as a Chinese report or bulletin of some year." },
  "too-slow": { zh: "读取时间过长，已停止。", en: "Reading took too long and was stopped." },
  fault: { zh: "读取程序出错。", en: "The reader failed." },
};

/** What a text lacks that is no report, and what to do, by the command's own sentence. */
export const LACKS: Readonly<Record<string, Words>> = {
  "no bureau found": {
    zh: "没有读到是哪家生态环境部门；请在正文前写上它的全称和年份。",
    en: "No environmental bureau is named: write its full name and the year in front of the text.",
  },
  "no report title and no bureau found": {
    zh: "没有读到报告标题，也没有读到是哪家生态环境部门；请在正文前写上它的全称和年份。",
    en: "Neither a report’s title nor an environmental bureau is named: write the bureau’s full name and the year in front of the text.",
  },
  "no report year found": {
    zh: "没有读到是哪一年；请在正文前写上机构全称和年份。",
    en: "No year is named: write the bureau’s full name and the year in front of the text.",
  },
  "no figure found": { zh: "正文里没有数字。", en: "The text has no figures." },
  "no Chinese report text": {
    zh: "正文不是中文；这里只读中文的报告和通报。",
    en: "The text is not in Chinese: only reports and bulletins in Chinese are read here.",
  },
};

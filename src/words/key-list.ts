import type { Words } from "../model/indicator.js";

/** Keys with what they do, in the order of the help. */
export const KEY_LIST: readonly (readonly [string, Words])[] = [
  [
    "t",
    {
      zh: "展开或收起数据表：焦点所在的图，否则屏幕中间的图",
      en: "Shows or hides the table of the chart with the focus, or the one in the middle of the screen",
    },
  ],
  ["/", { zh: "到搜索框", en: "Goes to the search" }],
  ["n, p", { zh: "在报告原文页：到下一个、上一个标出的数字", en: "In the text of a report: goes to the next or previous marked figure" }],
  ["?", { zh: "打开本说明", en: "Opens this help" }],
  ["Esc", { zh: "关闭本说明", en: "Closes it" }],
  [
    "Tab",
    {
      zh: "逐个走到链接、按钮和图中的数字；Shift + Tab 往回",
      en: "Goes to the next link, button or figure of a chart; Shift + Tab goes back",
    },
  ],
  ["Enter", { zh: "打开焦点所在的数字、链接或折叠", en: "Opens the figure, link or fold with the focus" }],
  ["← ↑ → ↓", { zh: "在宽表中滚动（先用 Tab 走到表上）", en: "Scrolls a wide table that has the focus" }],
  ["Ctrl/⌘ + Enter", { zh: "在 SQL 框中：运行", en: "Runs the SQL you are in" }],
];

/** Texts of the keyboard help. */
export const KEYS_HELP = {
  title: { zh: "键盘操作", en: "Keyboard" },
  close: { zh: "关闭", en: "Close" },
  single: { zh: "启用单键（t、/、n、p、?）", en: "Use single keys (t, /, n, p, ?)" },
  singleNote: {
    zh: "与语音输入或其他软件冲突时可关掉；只记在这台浏览器里。",
    en: "Switch off where they clash with dictation or other software; kept in this browser only.",
  },
} as const satisfies Record<string, Words>;

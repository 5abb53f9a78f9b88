import type { Words } from "../model/indicator.js";

/** What `/check` says of pictures of what a reader's query gave; `{0}` … are filled in. */
export const CHECK_COMPUTED = {
  byQuery: {
    zh: "图上的数由作者的查询得出，查询列在下面。图鉴没有复算，对这些数、标题和图中文字都不作担保；要复核，请在笔记本中重新运行。",
    en: "Its figures were computed by the author’s own query, which stands below. The atlas has not worked them out, and vouches neither for them nor for title and words of the picture; run the query again to see for yourself.",
  },
  byOther: {
    zh: "图上的数由作者的查询得出，图鉴没有复算，对这些数、标题和图中文字都不作担保。",
    en: "Its figures were computed by the author’s own query. The atlas has not worked them out, and vouches neither for them nor for title and words of the picture.",
  },
  rests: {
    zh: "查询结果依据或列出了图鉴的下列数字；图上画的未必就是这些数。",
    en: "It rests on these figures of the atlas, or its rows name them; what is drawn need not be the same.",
  },
  restsUnknown: {
    zh: "没有记录它依据图鉴的哪些数字。",
    en: "Which figures of the atlas it rests on is not recorded.",
  },
  others: {
    zh: "查询还用了图鉴以外的表，图鉴看不到其中的数：{0}",
    en: "The query also reads tables that are not the atlas’, whose figures it does not know: {0}",
  },
  cell: { zh: "查询 {0}", en: "Query {0}" },
  open: { zh: "在笔记本中打开并重新运行", en: "Open it in the notebook and run it again" },
  long: {
    zh: "查询太长，没有写进图片，请向作者索取笔记本。其文本的 SHA-256：{0}",
    en: "The query is too long for a picture; ask its author for the notebook. SHA-256 of its text: {0}",
  },
  unread: { zh: "记录中的查询已损坏，读不出来。", en: "The query of its record is damaged and cannot be read." },
} as const satisfies Record<string, Words>;

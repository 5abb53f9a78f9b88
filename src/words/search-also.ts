/** Words that readers type for a page or chart and that its title does not have, by its path below the language's folder. */
export const SEARCH_ALSO: Readonly<Record<string, string>> = {
  workload: "每名执法人员 人均办案 人均处罚 执法力量 inspector inspectors per inspector per officer caseload staffing",
  "workload#workload-decisions":
    "每名执法人员处罚数 每人办案 人均处罚决定 inspector workload penalties per inspector decisions per officer",
  "trends#per-capita": "人均罚款 每人罚款 人均处罚 per head per capita fines per person",
  "trends#tiles-value": "地图 各省人均 map by province per head",
  "index#tiles-coverage": "地图 哪些省有数据 map coverage provinces",
  "fines#places-fines": "哪里罚得最多 which city fines most",
  "fines#places-average": "平均罚款 单笔罚款 average fine per case mean penalty",
  compensation: "生态损害赔偿 环境损害赔偿 环境赔偿 ecological damage compensation restoration liability",
  "compensation#series-compensation": "生态损害赔偿案件 生态损害赔偿金额 ecological compensation cases amounts",
  benchmark: "对标 排名 同类城市 比较 compare peers ranking",
  read: "上传报告 解析报告 自己的报告 upload my report",
  claims: "事实核查 核实数字 fact check verify number",
};

import type { Words } from "../model/indicator.js";

/** Texts of the files that the data page offers. */
export const OPEN_DATA = {
  formats: {
    csv: { zh: "CSV（表格软件）", en: "CSV (spreadsheets)" },
    json: { zh: "JSON（程序）", en: "JSON (programs)" },
    parquet: { zh: "Parquet（分析）", en: "Parquet (analysis)" },
    arrows: { zh: "Arrow（程序）", en: "Arrow (programs)" },
    sqlite: { zh: "SQLite（数据库）", en: "SQLite (database)" },
  },
  packed: {
    zh: "以 .gz 结尾的文件较大，已用 gzip 压缩：DuckDB、pandas 和 R 可直接读取，其他程序请先解压。",
    en: "Files that end in .gz are long and packed by gzip: DuckDB, pandas and R read them as they are; unpack them first for other programs.",
  },
  whole: { zh: "全部表格合为一个数据库，含主键与外键", en: "all tables in one database, with their keys" },
  others: {
    "datapackage.json": {
      zh: "数据包说明（Frictionless Data Package 2.0）：每列的类型、代码与空值的含义",
      en: "the package’s description (Frictionless Data Package 2.0): types, codes and what an empty field means, column by column",
    },
    "catalog.jsonld": { zh: "数据目录（DCAT），供数据门户收录", en: "the catalogue entry (DCAT) for data portals" },
    SHA256SUMS: { zh: "各文件的校验值，用 sha256sum -c 核对", en: "checksums, to verify with sha256sum -c" },
  },
} as const satisfies Record<string, Words | Record<string, Words>>;

/** Names of the ready programs in `data/examples`. */
export const EXAMPLE_NAMES: Readonly<Record<string, Words>> = {
  "python.py": { zh: "Python（读 SQLite，无需安装任何包）", en: "Python (reads SQLite; nothing to install)" },
  "r.R": { zh: "R（读 CSV）", en: "R (reads CSV)" },
  "stata.do": { zh: "Stata（读 CSV）", en: "Stata (reads CSV)" },
  "duckdb.sql": { zh: "DuckDB（读 Parquet）", en: "DuckDB (reads Parquet)" },
  "node.mjs": { zh: "JavaScript（Node.js，读 JSON）", en: "JavaScript (Node.js, reads JSON)" },
  "excel.txt": { zh: "Excel（Power Query，读 CSV）", en: "Excel (Power Query, reads CSV)" },
};

/** English words that change after one. */
const AFTER_ONE: Readonly<Record<string, string>> = {
  ...{ figures: "figure", reports: "report", bureaus: "bureau", sources: "source", cases: "case", checks: "check", texts: "text" },
  ...{ files: "file", rows: "row", numbers: "number", peers: "peer", points: "point", panels: "panel", remarks: "remark" },
  ...{
    provinces: "province",
    prefectures: "prefecture",
    places: "place",
    years: "year",
    "bureau-years": "bureau-year",
    families: "family",
    indicators: "indicator",
  },
  ...{ observations: "observation", notes: "note", have: "has", are: "is", state: "states", lie: "lies", differ: "differs" },
};

/** A text with its `{0}`, `{1}` … filled in; an English word right after a one agrees with it. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}( [a-z-]+)?/g, (_, index: string, word = "") => {
    const value = String(values[Number(index)] ?? "");
    return value + (value === "1" && AFTER_ONE[word.trim()] !== undefined ? ` ${AFTER_ONE[word.trim()]}` : word);
  });
}

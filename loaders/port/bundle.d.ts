declare module "atlas:files" {
  /** Vocabulary as its values, tables as rows of cells with their columns first, by path below the project's folder. */
  const files: Readonly<Record<string, unknown>>;
  export default files;
}

declare module "atlas:extractor" {
  /** What the command reads from the catalogue, and the version of the rules in the bundle. */
  export const indicators: import("../catalogue/load.js").CatalogueIndicator[];
  export const catalogue: string;
  export const version: string;
  export const model: import("../confidence/judge.js").Model;
}

/** The part of citation-js that the atlas uses: CSL-JSON in, BibTeX or RIS out. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(items: readonly object[], options?: { generateGraph: boolean });
    format(format: "bibtex" | "ris"): string;
  }
  export const plugins: { config: { get(plugin: "@bibtex"): { format: Record<"useIdAsLabel" | "checkLabel" | "asciiOnly", boolean> } } };
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}

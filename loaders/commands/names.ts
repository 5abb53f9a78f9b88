import type { Words } from "../../src/model/indicator.js";
import { type Catalogue, loadCatalogue } from "../catalogue/load.js";
import { writeWhole } from "../whole.js";
import { DATA } from "./extractor.js";
import type { Command } from "./io.js";
import { refuseArguments } from "./options.js";

/** Families in the order that pages list them. */
const ORDER = [
  ...["inspection", "penalty", "leniency", "compensation", "review", "litigation", "petitions", "transparency"],
  ...["credit", "licensing", "staff", "training", "outreach", "rulemaking", "oversight", "emergency"],
];

/** `names`: writes the names of units and families, which the catalogue holds, into the module that the site reads. */
export const namesCommand: Command = async (args) => {
  refuseArguments(args, "names");
  await writeWhole(DATA.names, writeNames(await loadCatalogue(DATA.catalogue)));
  return 0;
};

/** The text of that module; throws where the order of families and the catalogue name different ones. */
export function writeNames({ units, families }: Pick<Catalogue, "units" | "families">): string {
  const lost = families.find(({ id }) => !ORDER.includes(id))?.id ?? ORDER.find((id) => !families.some((family) => family.id === id));
  if (lost !== undefined) throw new Error(`names family not in both the catalogue and the order: ${lost}`);
  const ordered = [...families].sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
  return `// Written by \`npm run names\` from data/catalogue; a test writes it again and compares.
import type { Words } from "../model/indicator.js";

/** Names of counting units. */
export const UNIT_NAMES: Readonly<Record<string, Words>> = {
${units.map(({ id, zh, en }) => entry(id, { zh, en })).join("\n")}
};

/** Names of families of indicators, in the order of pages and grids. */
export const FAMILY_NAMES: Readonly<Record<string, Words>> = {
${ordered.map(({ id, name }) => entry(id, name)).join("\n")}
};
`;
}

const entry = (id: string, { zh, en }: Words): string => `  ${id}: { zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} },`;

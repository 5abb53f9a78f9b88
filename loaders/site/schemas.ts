import { join } from "node:path";
import { z } from "zod";
import { contributionSchema } from "../contributions/schema.js";
import { twinSchema } from "../twin/schema.js";
import { writeText } from "./write.js";

/** JSON Schemas of the files that others write or send, by their names below `schema/`; a name is never given to another form. */
export const SCHEMAS = { "twin-1.json": twinSchema, "contribution-1.json": contributionSchema };

/** Writes them into `folder`. */
export async function writeSchemas(folder: string): Promise<void> {
  for (const [name, schema] of Object.entries(SCHEMAS))
    await writeText(join(folder, name), `${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`);
}

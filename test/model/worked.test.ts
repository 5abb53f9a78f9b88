import { expect, test } from "vitest";
import { bodyIn } from "../../src/model/worked.js";

const BODY = `both
<!-- zh -->
中
<!-- en -->
one
{{中|en}}
\`\`\`sql a chart=bar&x={{城|city}}
SELECT '{{市|place}}' || b
<!-- zh -->
\`\`\`
both again
<!-- zh -->
末`;

test("of prose one language is kept, of cells all, and of words in them one of two", () => {
  expect(bodyIn(BODY, "en")).toBe("both\none\n{{中|en}}\n```sql a chart=bar&x=city\nSELECT 'place' || b\n<!-- zh -->\n```\nboth again");
  expect(bodyIn(BODY, "zh")).toBe("both\n中\n```sql a chart=bar&x=城\nSELECT '市' || b\n<!-- zh -->\n```\nboth again\n末");
});

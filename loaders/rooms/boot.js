// Node 20 reads TypeScript only once tsx is registered, whoever started the process.
import { register } from "tsx/esm/api";

register();
await import("./reader.ts");

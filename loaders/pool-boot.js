// Node 20 reads TypeScript in a worker only once tsx is registered inside it, whoever started the process.
import { register } from "tsx/esm/api";

register();
await import("./pool-worker.ts");

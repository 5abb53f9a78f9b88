import { parentPort, workerData } from "node:worker_threads";
import { loadExtractor } from "./commands/extractor.js";
import { type Job, runJob } from "./jobs.js";

const port = parentPort;
if (!port) throw new Error("pool-worker: not started as a worker");
const { job } = workerData as { job: Job };
const extractor = await loadExtractor();
port.on("message", async ({ index, path }: { index: number; path: string }) => {
  port.postMessage({ index, outcome: await runJob(job, path, extractor) });
});

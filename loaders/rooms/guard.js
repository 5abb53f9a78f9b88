// A thread of the reader's process: ends it where a file takes more memory or processor time than its limit, or where the process that asked
// is gone. The reader itself cannot: while a library is busy, nothing else of its thread runs.
import { workerData } from "node:worker_threads";

const { memory, time, begun } = workerData;
const OFTEN_MS = 10;
const parent = process.ppid;

function isLate() {
  const at = Atomics.load(begun, 0);
  const { user, system } = process.cpuUsage();
  return at > 0 && (user + system) / 1000 - at > time;
}

setInterval(() => {
  if (process.memoryUsage.rss() > memory || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  else if (isLate()) process.kill(process.pid, "SIGTERM");
}, OFTEN_MS);

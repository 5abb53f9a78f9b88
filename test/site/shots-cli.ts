import { takeShots } from "./shots.js";

const count = await takeShots(process.argv.slice(2));
process.stdout.write(`${count} shots: test/output/shots/index.html\n`);

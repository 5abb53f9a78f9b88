import { releaseCommand } from "../../../loaders/publish/releases/command.js";
import { runCommand } from "../../commands/fake-io.js";
import { injectFault } from "../../faults/inject.js";
import { NEXT, siteOf } from "./small-site.js";

// Releases into a folder and is killed in the middle of the call of that number, if there are as many: release-and-die.ts FOLDER AT ARGUMENT…
const [folder = "", at, ...args] = process.argv.slice(2);
injectFault(folder, Number(at), { dies: "half" }, () => process.kill(process.pid, "SIGKILL"));
process.send?.("begins");
await runCommand(releaseCommand(siteOf(folder, NEXT)), args);

import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { loadCatalogue } from "../../../loaders/catalogue/load.js";
import { formatRecord, loadCorpus } from "../../../loaders/corpus/store.js";
import { makeRecords, type Size } from "./records.js";

const COPIED = ["src", "data", "observablehq.config.ts", "package.json", "package-lock.json", "CITATION.cff"];
/** Code is the project's own: Node follows the links. */
const LINKED = ["loaders", "node_modules"];
const LEFT_OUT = [".observablehq", "corpus", "sources"];

const NOTICE = `zh: 合成数据，仅供测量：数字均由程序生成，与所列机构无关
en: "Synthetic data, made by a program to measure the site: no figure is of the bureau it names"
`;

/** Makes in `root` a project whose corpus is synthetic and says so on every page, with everything else that the site is built from as it is here; returns the number of reports. */
export async function makeProject(root: string, size: Size): Promise<number> {
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  for (const name of COPIED) await cp(name, join(root, name), { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
  for (const name of LINKED) await symlink(resolve(name), join(root, name));
  const citation = await readFile("CITATION.cff", "utf8");
  await writeFile(join(root, "CITATION.cff"), citation.replace(/^title: "/m, 'title: "SYNTHETIC DATA 合成数据: '));
  await writeFile(join(root, "data/notice.yaml"), NOTICE);
  return writeCorpus(join(root, "data/corpus"), size);
}

async function writeCorpus(folder: string, size: Size): Promise<number> {
  await mkdir(folder);
  const real = await loadCorpus("data/corpus");
  const { bureaus } = await loadCatalogue("data/catalogue");
  let count = 0;
  for (const record of makeRecords(real, bureaus, size)) {
    await writeFile(join(folder, `${record.source.id}.json`), formatRecord(record));
    count++;
  }
  return count;
}

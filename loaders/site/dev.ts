import { createServer as createVite, type ViteDevServer } from "vite";
import { type DevPages, serveDev } from "./dev-server.js";
import { type Preview, startPreview } from "./framework.js";
import { prepareSite } from "./prepare.js";
import type { Project } from "./project.js";
import { build } from "esbuild";

type Redraw = typeof import("./redraw.js");

/** Code that draws from rows already read; a change elsewhere reads the data anew. */
const DRAWING = /^src\/(?:words|marks|charts|pages|components|embed|queries|html|table)\b/;
/** Time in ms within which several changes count as one. */
const PAUSE = 60;

/** Serves the site on `port` as it will be; what changes in a source file is drawn anew and shown on every open page. */
export async function startDev(port: number): Promise<string> {
  await prepareSite();
  const vite = await createVite({
    server: { middlewareMode: true, hmr: false },
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
  });
  const workshop = new Workshop(vite, await configFiles());
  const server = await serveDev(port, workshop);
  workshop.attach(server, await startPreview());
  await workshop.warmUp();
  vite.watcher.add(["data", "loaders", "src"]);
  vite.watcher.on("all", (_, file) => workshop.noteChange(file.slice(process.cwd().length + 1)));
  return server.url;
}

/** Keeps drawn pages up with the files they are made of. */
class Workshop {
  #generation = 0;
  #drawn = new Map<string, number>();
  #project: Promise<Project> | null = null;
  #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #pages: DevPages | undefined;
  #preview: Preview | undefined;

  constructor(
    readonly vite: ViteDevServer,
    readonly config: ReadonlySet<string>,
  ) {}

  attach(pages: DevPages, preview: Preview): void {
    this.#pages = pages;
    this.#preview = preview;
  }

  get origin(): string {
    return this.#preview?.origin ?? "";
  }

  /** Loads code and data, so that the first change waits for neither. */
  async warmUp(): Promise<Redraw> {
    const redraw = (await this.vite.ssrLoadModule("/loaders/site/redraw.ts")) as Redraw;
    this.#project ??= redraw.openProject();
    await this.#project;
    return redraw;
  }

  /** Makes the page at `path` as new as its sources. */
  async freshen(path: string): Promise<void> {
    if ((this.#drawn.get(path) ?? 0) >= this.#generation) return;
    this.#drawn.set(path, this.#generation);
    const { redrawPage } = await this.warmUp();
    if (this.#project) await redrawPage(path, await this.#project);
  }

  noteChange(file: string): void {
    // Framework itself follows Markdown, and writes its cache.
    if (file.endsWith(".md") || file.includes(".observablehq") || !/^(?:src|data|loaders|observablehq)/.test(file)) return;
    this.#changed.add(file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show().catch((error: unknown) => console.error(error)), PAUSE);
  }

  async #show(): Promise<void> {
    const files = [...this.#changed];
    this.#changed.clear();
    if (files.every((file) => file.endsWith(".css"))) return this.#pages?.tell("style");
    this.#generation++;
    if (files.some((file) => !DRAWING.test(file))) this.#project = null;
    const restarted = files.some((file) => this.config.has(file)) ? this.#preview?.restart() : undefined;
    await Promise.all([restarted, ...(this.#pages?.open ?? []).map((path) => this.freshen(path))]);
    this.#pages?.tell("reload");
  }
}

const CONFIG = "observablehq.config.ts";

/** Files that Framework's configuration imports at once: Framework reads them when it starts, and not again. */
async function configFiles(): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [CONFIG],
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  const found = new Set([CONFIG]);
  for (const file of found) {
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) if (kind === "import-statement") found.add(path);
  }
  return found;
}

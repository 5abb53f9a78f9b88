import type { Lang } from "../../model/indicator.js";
import { isTableName } from "../../model/own-name.js";
import type { NeededFile } from "../../model/notebook-file.js";
import type { OwnChoice } from "../../model/own-file.js";
import { MOST_LISTED } from "../../model/own-note.js";
import { firstRows } from "../../queries/own.js";
import { joinRows } from "../../queries/own-join.js";
import { OWN } from "../../words/own.js";
import { fill } from "../../words/ui.js";
import { nameSheet, type OwnFile, OwnFiles } from "./own-files.js";
import { renderOwnList } from "./own-list.js";
import { type Offer, OwnPlace } from "./own-place.js";
import { printFault, printNote } from "./own-words.js";
import { learnTables } from "./sql-language.js";

/** What a notebook does for the files that its reader brings. */
export interface OwnActions {
  insert(name: string): void;
  /** Adds a query at the end and runs it. */
  ask(sql: string): void;
  /** Names that cells of the notebook have. */
  cellNames(): readonly string[];
  /** What tables there are has changed. */
  changed(): void;
}

/** Everything about a reader's own files on the notebook's page. */
export class Own {
  readonly place: OwnPlace;
  readonly #files = new OwnFiles();
  readonly #lang: Lang;
  readonly #actions: OwnActions;
  #queue: Promise<void> = Promise.resolve();
  #list: HTMLElement;

  constructor(lang: Lang, actions: OwnActions) {
    this.#lang = lang;
    this.#actions = actions;
    this.place = new OwnPlace(lang, (files) => void this.take(files));
    this.#list = this.#renderList();
  }

  /** The list of tables, to stand in the schema browser. */
  get list(): HTMLElement {
    return this.#list;
  }

  /** Tables of files, here or not, that a notebook may use. */
  get known(): readonly NeededFile[] {
    return this.#files.known;
  }

  /** The file of a table that is not here, or undefined. */
  missingFile(table: string): string | undefined {
    return this.#files.missing.find((needed) => needed.table.toLowerCase() === table.toLowerCase())?.file;
  }

  /** Takes the names of the files that a notebook needs, and says which are not here. */
  need(files: readonly NeededFile[]): string {
    this.#files.need(files);
    const list = this.#files.missing.map(({ table, file }) => fill(OWN.needsOne[this.#lang], file, table));
    return list.length === 0 ? "" : fill(OWN.needs[this.#lang], list.join(this.#lang === "zh" ? "、" : ", "));
  }

  /** Adds files one after the other, done with the last; each has a line that says how it went. */
  take(files: readonly File[]): Promise<void> {
    for (const file of files) this.#takeOne(file, {});
    return this.#queue;
  }

  #takeOne(file: File, choice: OwnChoice): void {
    const about = nameSheet(file.name, choice.sheet);
    this.place.say(about, { message: fill(OWN.reading[this.#lang], about), kind: "busy" });
    this.#queue = this.#queue.then(() => this.#add(file, choice));
  }

  async #add(file: File, choice: OwnChoice): Promise<void> {
    const lang = this.#lang;
    const about = nameSheet(file.name, choice.sheet);
    try {
      const added = await this.#files.add(file, choice, this.#actions.cellNames());
      const { onLost } = await import("../../db/own.js");
      onLost((name) => this.#lose(name));
      const message = fill(OWN.added[lang], added.file, added.name, added.rows.toLocaleString("en-US"), added.columns.length);
      const notes = [...added.notes.map((note) => printNote(note, lang)), ...this.#tellUnmet(added)];
      this.place.say(about, { message, kind: "done", notes, offers: this.#offer(added) });
      this.#refresh();
      if (choice.sheet === undefined) for (const sheet of this.#files.sheetsNeeded(added)) this.#takeOne(file, { sheet });
    } catch (error) {
      this.place.say(about, { message: fill(OWN.notAdded[lang], about, printFault(error, lang)), kind: "error" });
    }
  }

  #tellUnmet({ meeting }: OwnFile): string[] {
    if (meeting === null || meeting.unknown.length === 0) return [];
    const names = meeting.unknown.slice(0, MOST_LISTED).join(this.#lang === "zh" ? "、" : ", ");
    return [fill(OWN.unmet[this.#lang], meeting.bureau, meeting.unknown.length > MOST_LISTED ? `${names}…` : names)];
  }

  #offer(added: OwnFile): Offer[] {
    const lang = this.#lang;
    const { meeting, sheets, source } = added;
    const first: Offer = { label: OWN.first[lang], act: () => this.#actions.ask(firstRows(added.name)) };
    const others: Offer[] =
      sheets.length > 1 ? [{ label: OWN.otherSheet[lang], options: sheets, act: (sheet) => this.#takeOne(source, { sheet }) }] : [];
    if (meeting === null) return [first, ...others];
    const label = OWN[meeting.year === null ? "join" : "joinYear"][lang];
    return [first, { label, act: () => this.#actions.ask(joinRows(added.name, meeting)) }, ...others];
  }

  async #rename(file: OwnFile, name: string): Promise<void> {
    const old = file.name;
    const others = this.#files.files.filter((other) => other !== file).map((other) => other.name);
    if (name === old) return;
    if (!isTableName(name, [...others, ...this.#actions.cellNames()])) {
      this.place.say(file.file, { message: OWN.badName[this.#lang], kind: "error", offers: this.#offer(file) });
    } else {
      await this.#files.rename(file, name);
      this.place.say(file.file, { message: fill(OWN.renamedTable[this.#lang], old, name), kind: "done", offers: this.#offer(file) });
    }
    this.#refresh();
  }

  async #remove(file: OwnFile): Promise<void> {
    await this.#files.remove(file);
    this.place.say(file.file, { message: fill(OWN.removed[this.#lang], file.name), kind: "done" });
    this.#refresh();
  }

  #lose(name: string): void {
    const lost = this.#files.lose(name);
    if (lost === undefined) return;
    this.place.say(lost.file, { message: fill(OWN.lost[this.#lang], name, lost.file), kind: "error" });
    this.#refresh();
  }

  #refresh(): void {
    const list = this.#renderList();
    this.#list.replaceWith(list);
    this.#list = list;
    learnTables(this.#files.files, this.#lang);
    this.#actions.changed();
  }

  #renderList(): HTMLElement {
    const tell = (file: OwnFile, work: Promise<void>) =>
      void work.catch((error: unknown) =>
        this.place.say(file.file, { message: fill(OWN.failed[this.#lang], (error as Error).message), kind: "error" }),
      );
    return renderOwnList(this.#files.files, this.#lang, {
      insert: (name) => this.#actions.insert(name),
      rename: (file, name) => tell(file, this.#rename(file, name)),
      remove: (file) => tell(file, this.#remove(file)),
    });
  }
}

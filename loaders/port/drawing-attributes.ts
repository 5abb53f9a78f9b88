/** An attribute of a drawn element. */
export interface DrawnAttribute {
  name: string;
  value: string;
}

/** DrawnAttributes of a drawn element, in the order in which they were first set. */
export class DrawnAttributes implements Iterable<DrawnAttribute> {
  readonly #all: DrawnAttribute[] = [];

  get length(): number {
    return this.#all.length;
  }

  [Symbol.iterator](): Iterator<DrawnAttribute> {
    return this.#all.values();
  }

  getNamedItem(name: string): DrawnAttribute | null {
    for (const one of this.#all) if (one.name === name) return one;
    return null;
  }

  set(name: string, value: string): void {
    const known = this.getNamedItem(name);
    if (known) known.value = value;
    else this.#all.push({ name, value });
  }

  drop(name: string): void {
    const at = this.#all.findIndex((one) => one.name === name);
    if (at >= 0) this.#all.splice(at, 1);
  }
}

/** Declarations of a `style` attribute, written there one by one: by their names, or as properties in the DOM's spelling (`fontFamily`). */
export interface DrawnStyle {
  getPropertyValue(name: string): string;
  setProperty(name: string, value: unknown): void;
  removeProperty(name: string): void;
}

/** The declarations among an element's attributes. */
export function styleOf(attributes: DrawnAttributes): DrawnStyle {
  const read = () => readDeclarations(attributes.getNamedItem("style")?.value ?? "");
  const write = (declared: ReadonlyMap<string, string>) => declareStyle(attributes, declared);
  const style: DrawnStyle = {
    getPropertyValue: (name) => read().get(name) ?? "",
    setProperty: (name, value) => write(read().set(name, String(value))),
    removeProperty: (name) => {
      const known = read();
      if (known.delete(name)) write(known);
    },
  };
  const spell = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const set = (_: DrawnStyle, name: string | symbol, value: unknown) => {
    style.setProperty(spell(String(name)), value);
    return true;
  };
  return new Proxy(style, { set });
}

/** Writes declarations, or a text of them, in the place of those that were there. */
export function declareStyle(attributes: DrawnAttributes, declared: string | ReadonlyMap<string, string>): void {
  const all = typeof declared === "string" ? readDeclarations(declared) : declared;
  attributes.set("style", [...all].map(([name, value]) => `${name}: ${value};`).join(" "));
}

function readDeclarations(text: string): Map<string, string> {
  const declared = text.split(";").map((one) => one.split(":"));
  return new Map(declared.flatMap(([name = "", ...value]) => (value.length > 0 ? [[name.trim(), value.join(":").trim()] as const] : [])));
}

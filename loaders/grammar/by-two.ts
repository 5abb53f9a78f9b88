/** What belongs to two keys together, made when it is first asked for. */
export class ByTwo<Value> {
  readonly #known = new Map<string, Map<string, Value>>();

  constructor(readonly make: (first: string, second: string) => Value) {}

  at(first: string, second: string): Value {
    let own = this.#known.get(first);
    if (own === undefined) this.#known.set(first, (own = new Map()));
    let value = own.get(second);
    if (value === undefined) own.set(second, (value = this.make(first, second)));
    return value;
  }
}

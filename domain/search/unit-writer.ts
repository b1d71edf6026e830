/** What can be handed to a function as parameters at once. */
const CHUNK = 8192;

/** Puts a text together from code units, because joining many small strings would be slow. One writer is used again and again. */
export class UnitWriter {
  #units = new Uint16Array(4096);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds one UTF-16 code unit. */
  push(unit: number): void {
    if (this.#length === this.#units.length) this.#grow(1);
    this.#units[this.#length++] = unit;
  }

  /** Adds the stretch `[start, end)` of a text. */
  copy(text: string, start: number, end: number): void {
    const count = end - start;
    if (this.#length + count > this.#units.length) this.#grow(count);
    const units = this.#units;
    const length = this.#length;
    for (let i = 0; i < count; i++) units[length + i] = text.charCodeAt(start + i);
    this.#length = length + count;
  }

  /** Forgets what was written since the last time. */
  drop(): void {
    this.#length = 0;
  }

  /** What was written since the last time. */
  take(): string {
    let text = '';
    for (let at = 0; at < this.#length; at += CHUNK) {
      // A typed array will do for a list of parameters, and is not copied.
      text += String.fromCharCode.apply(null, this.#units.subarray(at, Math.min(this.#length, at + CHUNK)) as unknown as number[]);
    }
    this.#length = 0;
    return text;
  }

  #grow(least: number): void {
    const larger = new Uint16Array(2 * this.#units.length + least);
    larger.set(this.#units);
    this.#units = larger;
  }
}

/** Puts UTF-8 together character by character, because joining many small strings, and encoding them, would be slow. One writer is used again and again. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a character below U+0080. */
  push(code: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = code;
  }

  /** Adds the stretch `[start, end)` of a text, which does not cut a surrogate pair; half a pair that stands alone becomes U+FFFD. */
  copy(text: string, start: number, end: number): void {
    if (this.#length + 3 * (end - start) > this.#bytes.length) this.#grow(3 * (end - start));
    const bytes = this.#bytes;
    let length = this.#length;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) bytes[length++] = unit;
      else if (unit < 0x800) {
        bytes[length++] = 0xc0 | (unit >> 6);
        bytes[length++] = 0x80 | (unit & 0x3f);
      } else {
        const code = unit >= 0xd800 && unit <= 0xdfff ? (text.codePointAt(at) ?? 0) : unit;
        if (code > 0xffff) {
          at++;
          bytes[length++] = 0xf0 | (code >> 18);
          bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
          bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
          bytes[length++] = 0x80 | (code & 0x3f);
        } else {
          const sound = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
          bytes[length++] = 0xe0 | (sound >> 12);
          bytes[length++] = 0x80 | ((sound >> 6) & 0x3f);
          bytes[length++] = 0x80 | (sound & 0x3f);
        }
      }
    }
    this.#length = length;
  }

  /** Adds two code units that take three bytes each: nearly every gram of Chinese and Korean. */
  pushPair(first: number, second: number): void {
    if (this.#length + 6 > this.#bytes.length) this.#grow(6);
    const bytes = this.#bytes;
    const length = this.#length;
    bytes[length] = 0xe0 | (first >> 12);
    bytes[length + 1] = 0x80 | ((first >> 6) & 0x3f);
    bytes[length + 2] = 0x80 | (first & 0x3f);
    bytes[length + 3] = 0xe0 | (second >> 12);
    bytes[length + 4] = 0x80 | ((second >> 6) & 0x3f);
    bytes[length + 5] = 0x80 | (second & 0x3f);
    this.#length = length + 6;
  }

  /** What was written since the last time; its bytes hold until something is written again. */
  take(): Uint8Array {
    const written = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return written;
  }

  #grow(least: number): void {
    const larger = new Uint8Array(2 * this.#bytes.length + least);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

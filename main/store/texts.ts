/** Canonical texts by hash, the most recently used kept in memory. */
export interface Texts {
  /** Undefined when there is no such blob. Throws when its bytes are not UTF-8. */
  get(hash: string): string | undefined;
  /** Takes the text under a hash from who has it already. */
  keep(hash: string, text: string): void;
}

/** In bytes, a UTF-16 code unit counting two. A larger text is kept as long as it is the newest. */
const KEPT_BYTES = 64 * 1024 * 1024;

/**
 * @param load reads the UTF-8 bytes of a text
 * @param limit how many bytes of text may stay in memory
 */
export function createTexts(load: (hash: string) => Uint8Array | undefined, limit = KEPT_BYTES): Texts {
  const kept = new Map<string, string>();
  let bytes = 0;
  const drop = (hash: string): void => {
    bytes -= 2 * (kept.get(hash)?.length ?? 0);
    kept.delete(hash);
  };
  const keep = (hash: string, text: string): void => {
    drop(hash);
    kept.set(hash, text);
    bytes += 2 * text.length;
    for (const oldest of kept.keys()) {
      if (bytes <= limit || oldest === hash) break;
      drop(oldest);
    }
  };
  return {
    get(hash) {
      const text = kept.get(hash) ?? decode(load(hash));
      if (text !== undefined) keep(hash, text);
      return text;
    },
    keep,
  };
}

/** Exact: a byte-order mark stays part of the text, and bytes that are not UTF-8 throw. */
export function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

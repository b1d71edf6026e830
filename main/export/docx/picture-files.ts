import { MAIN_PART, OFFICE, type Part, partId } from './package.ts';

/** Collects the pictures of a document, each file once. */
export interface Pictures {
  /** @returns the identifier of the relationship; null when nothing was drawn for this sheet */
  readonly file: (key: string) => string | null;
  /** The next number of a drawing; each has its own. */
  readonly number: () => number;
  readonly parts: () => readonly Part[];
}

/** @param drawn what was drawn, as PNG, by the key of its sheet */
export function collectPictures(drawn: ReadonlyMap<string, Uint8Array>): Pictures {
  const parts = new Map<string, Part>();
  let drawings = 0;
  return {
    file(key) {
      const content = drawn.get(key);
      if (content === undefined) return null;
      const name = `word/media/picture${[...parts.keys(), key].indexOf(key) + 1}.png`;
      if (!parts.has(key))
        parts.set(key, { name, contentType: null, relationship: `${OFFICE}/relationships/image`, of: MAIN_PART, content });
      return partId(name);
    },
    number: () => ++drawings,
    parts: () => [...parts.values()],
  };
}

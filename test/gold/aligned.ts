/** Where the characters of a file stand in what the import made of it: the import leaves white space out and puts other in, but no character that is seen. */
export interface Alignment {
  /**
   * The stretch of the text that holds what stands between two offsets of the file. All offsets are UTF-16 code units.
   * @returns null when nothing that is seen stands between them
   */
  stretchOf(start: number, end: number): { readonly start: number; readonly end: number } | null;
}

/** Throws when the text has not the characters of the file. */
export function align(file: string, text: string): Alignment {
  const [inFile, inText] = [seenIn(file), seenIn(text)];
  if (inFile.length !== inText.length) throw new Error(`${inFile.length} characters of the file are seen, ${inText.length} of the text.`);
  const countBefore = new Uint32Array(file.length + 1);
  for (const at of inFile) countBefore[at + 1] = 1;
  for (let at = 1; at <= file.length; at++) countBefore[at] = (countBefore[at] ?? 0) + (countBefore[at - 1] ?? 0);
  return {
    stretchOf(start, end) {
      const [first, last] = [countBefore[start] ?? 0, (countBefore[end] ?? 0) - 1];
      return last < first ? null : { start: inText[first] ?? 0, end: (inText[last] ?? 0) + 1 };
    },
  };
}

/** The offsets of the code units that are seen. */
function seenIn(text: string): number[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => index);
}

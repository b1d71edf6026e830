import { type Looked, type Slip, slipAt } from '../slip.ts';

const steps: Readonly<Record<string, number>> = {
  'last year': -1,
  'this year': 0,
  'next year': 1,
  去年: -1,
  今年: 0,
  明年: 1,
  前年: -2,
  작년: -1,
  지난해: -1,
  올해: 0,
  내년: 1,
  재작년: -2,
};
const WORDS = Object.keys(steps).join('|');
/** A word for a year and the year itself beside it, in either order; the year's group is the second or the third. */
const BESIDE = new RegExp(
  `(${WORDS})(?:\\s?[((]|即|,\\s)((?:19|20)\\d\\d)(?:年|년)?[))]?(?!\\d|[-–~])|(?<!\\d|[-–~至到])((?:19|20)\\d\\d)(?:年|년)?\\s?[((](${WORDS})[))]`,
  'giu',
);

/**
 * A word for a year counted from the publication beside another year: 去年(2023年) in an article of 2025, `next year (2025)` in one of 2025.
 *
 * Must not flag: anything when the year of the publication is not known; around New Year, when what was written before came out after.
 */
export function wrongYears({ text, passages, published }: Looked): Slip[] {
  if (published === null) return [];
  const year = Number(published.slice(0, 4));
  const month = published.length >= 7 ? Number(published.slice(5, 7)) : null;
  const possible = [year, ...(month === null || month === 1 ? [year - 1] : []), ...(month === null || month === 12 ? [year + 1] : [])];
  return passages.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(BESIDE)].flatMap(({ 0: words, 1: first, 2: behind, 3: ahead, 4: last, index }) => {
      const word = (first ?? last ?? '').toLowerCase();
      const said = Number(behind ?? ahead);
      const step = steps[word] ?? 0;
      if (possible.some((each) => each + step === said)) return [];
      const expected = String(year + step);
      const stretch = { start: start + index, end: start + index + words.length };
      return [
        slipAt(
          text,
          stretch,
          'date',
          'wrong-year',
          String(said),
          expected,
          `Counted from the publication, “${word}” is ${expected}, not ${said}.`,
        ),
      ];
    }),
  );
}

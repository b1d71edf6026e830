import { chineseForms } from './chinese.ts';
import { englishForms } from './english.ts';
import type { Form } from './form.ts';
import { koreanForms } from './korean.ts';
import { Reference } from './reference.ts';

/** A date that a text speaks of. */
export interface SpokenDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, no more precise than it is said. */
  readonly value: string;
  /** Where it is said, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** `stated`: said whole. `completed`: what is missing was taken from the date of publication. */
  readonly how: 'stated' | 'completed';
}

const scripts: readonly { readonly script: RegExp; readonly forms: readonly Form[] }[] = [
  { script: /\p{Script=Han}/u, forms: chineseForms },
  { script: /\p{Script=Hangul}/u, forms: koreanForms },
  { script: /[\dA-Z]|day\b|year\b|month\b/u, forms: englishForms },
];

/** How far back (UTF-16 code units) words are looked at that say whether a sentence looks ahead. */
const LOOK_BACK = 80;
/** How far back a date may stand whose month a lone day takes. */
const SAME_MONTH = 60;
/** A longer text is a table or a list that was misread; only its beginning is looked at. */
const LONGEST = 5000;

interface Candidate {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/**
 * The dates that a text speaks of, in Chinese, Korean and English, in the order they stand. What is not said (the year of “18 November”,
 * the day of “yesterday”) follows from the date of publication, as agencies write; without one it is left out. By rules, so it can
 * be wrong: a weekday may be the last or the next one.
 * @param published when the text was published, as `publishedDate` allows; null when unknown
 */
export function spokenDates(text: string, published: string | null): SpokenDate[] {
  return datesBy(text, new Reference(published));
}

/** The same by a reference of one's own, whose answers are the values. */
export function datesBy(text: string, reference: Reference): SpokenDate[] {
  const words = text.slice(0, LONGEST);
  const found: SpokenDate[] = [];
  for (const { form, start, end, groups } of candidatesIn(words)) {
    const last = found.at(-1);
    if (last !== undefined && start < last.end) continue;
    const lastMonth = last !== undefined && start - last.end <= SAME_MONTH && last.value.length >= 7 ? last.value.slice(0, 7) : null;
    const value = form.read(groups, { reference, lastMonth, before: words.slice(Math.max(0, start - LOOK_BACK), start) });
    if (value !== null) found.push({ value, start, end, how: form.isWhole === true ? 'stated' : 'completed' });
  }
  return found;
}

/** By place; of those that begin together the longest first. */
function candidatesIn(words: string): Candidate[] {
  const forms = scripts.filter(({ script }) => script.test(words)).flatMap((each) => each.forms);
  const candidates = forms.flatMap((form) =>
    Array.from(words.matchAll(form.pattern), (match) => {
      const [whole, ...groups] = match;
      return { form, start: match.index, end: match.index + whole.length, groups };
    }),
  );
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A person's or a body's name as bibliographies cut it up. */
export interface Name {
  readonly given?: string;
  readonly particle?: string;
  /** Also the whole of a name that is not cut up. */
  readonly family?: string;
  readonly suffix?: string;
}

const unspaced = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;

/** Names as one line, each in the order in which it is read: `Min-su Kim, 王明, 김민수`. */
export function namesLine(names: readonly Name[]): string {
  return names
    .map(nameLine)
    .filter((name) => name !== '')
    .join(', ');
}

function nameLine({ given = '', particle = '', family = '', suffix = '' }: Name): string {
  const parts = [given, particle, family, suffix].map((part) => part.trim());
  if (unspaced.test(family.trim()) && unspaced.test(given.trim()) && particle === '') return `${family.trim()}${given.trim()}`;
  return parts.filter((part) => part !== '').join(' ');
}

/** A name with its parts between commas, as RIS has it: family, given, suffix. One without such commas is whole. */
export function nameFromParts(text: string): Name {
  const parts = text.trim().split(', ');
  const [family = '', given = '', suffix = ''] = parts;
  return parts.length > 3 || !parts.every(isTidy) ? { family: text.trim() } : { family, given, suffix };
}

/**
 * The names in a source's line of authors, which joins them with a comma and a space. Nothing says which part of a name is
 * the family's, so each stays whole.
 */
export function namesIn(author: string): string[] {
  const names = author.split(', ');
  return names.every(isTidy) ? names : [author];
}

function isTidy(part: string): boolean {
  return part !== '' && part === part.trim();
}

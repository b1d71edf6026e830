import type { Script } from '../../people/person.ts';

/** A name as far as it is compared. */
interface Spelt {
  readonly script: Script;
  readonly key: string;
  readonly family: string;
  readonly given: string;
}

/**
 * Letters that stand for one sound in the several ways to romanise Korean and Chinese names and to spell Western ones. Coarse on purpose:
 * it is only asked of names that already have the same family name.
 */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ck|c(?=k)/gu, 'k'],
  [/ph/gu, 'f'],
  [/ch|zh/gu, 'j'],
  [/(.)\1/gu, '$1'],
  [/[gqc]/gu, 'k'],
  [/d/gu, 't'],
  [/b/gu, 'p'],
  [/v/gu, 'f'],
  [/(?:ae|ai|ay)/gu, 'e'],
  [/(?:yeo|you|yo)/gu, 'yo'],
  [/(?:eo|ou|oo|u|eu)/gu, 'o'],
  [/[hy]/gu, ''],
];

/** Whether two given names can be one name, heard the same and spelt otherwise. */
export function soundsAlike(a: Spelt, b: Spelt): boolean {
  return a.script === 'latin' && b.script === 'latin' && a.given.length > 2 && sounded(a.given) === sounded(b.given);
}

function sounded(name: string): string {
  return sounds.reduce((heard, [letters, sound]) => heard.replace(letters, sound), name);
}

/** Whether two names of one family differ by no more than a slip of the pen: one character of two, one letter in many, or by spelling alone. */
export function isOneSpelling(a: Spelt, b: Spelt): boolean {
  if (a.script !== b.script || a.family !== b.family || a.key === b.key) return false;
  if (a.script === 'latin') return soundsAlike(a, b) || (a.given.length > 4 && b.given.length > 4 && isOneLetterOff(a.given, b.given));
  return a.given.length === 2 && b.given.length === 2 && (a.given[0] === b.given[0]) !== (a.given[1] === b.given[1]);
}

/** Whether one letter was put in, left out or replaced. */
function isOneLetterOff(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at);
}

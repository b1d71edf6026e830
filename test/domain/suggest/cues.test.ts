import { expect, test } from 'vitest';
import { cueLanguages } from '../../../domain/suggest/cues/cue-class.ts';
import { cueClasses } from '../../../domain/suggest/cues/index.ts';

const lists = cueClasses.flatMap(({ name, words }) =>
  cueLanguages.map((language) => {
    const { strong, weak, ignored } = words[language];
    return { name: `${name} ${language}`, counting: [...strong, ...weak], all: [...strong, ...weak, ...ignored] };
  }),
);

test.each(lists)('$name: no wording stands twice', ({ counting }) => {
  const simple = counting.flatMap(alternatives).toSorted();
  expect(simple.filter((wording, at) => wording === simple[at - 1])).toEqual([]);
});

test.each(lists)('$name: no wording begins with a run of any length, which makes long lines slow', ({ all }) => {
  expect(all.flatMap(alternatives).filter((wording) => /^(?:\(\?:)*\[[^\]]*\](?:[+*]|\{\d+,\})/u.test(wording))).toEqual([]);
});

test.each(lists)('$name: no wording has a letter of Hangul by itself, which no text has', ({ all }) => {
  // `ㅠ` and `ㅎ` are written as signs.
  expect(all.filter((wording) => /[ㄱ-ㅆㄴ-ㅍㅏ-ㅟㅡ-ㅣ]/u.test(wording))).toEqual([]);
});

/** The alternatives of a wording that stand outside of brackets. */
function alternatives(wording: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of wording) {
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    if (sign === '|' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}

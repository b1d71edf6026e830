import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { tags } from '../../../domain/claim.ts';
import type { Note } from '../../../domain/note.ts';
import { passageId } from '../../../domain/passage.ts';
import type { DecidedBlock } from '../../../domain/passages.ts';
import {
  choices,
  fittingPassages,
  isChosen,
  type PassageFilter,
  showAll,
  visiblePassages,
  type Work,
  withChoice,
} from '../../../renderer/reader/filter.ts';

const passages: DecidedBlock[] = [1, 2, 3, 4, 5, 6].map((number) => ({
  number,
  index: number - 1,
  start: number * 10,
  end: number * 10 + 9,
  kind: 'paragraph',
  decidedBy: 'rules',
}));
const claim = (id: string, tag: (typeof tags)[number], passage: number, lastPassage = passage, author = 'Ana') => ({
  id,
  tag,
  passage,
  lastPassage,
  author,
});
const about = (kind: Note['about']['kind'], id: string) => [`note:${kind}:${id}`, { about: { kind, id } }] as const;

const work: Work = {
  versionId: 'v2',
  passages,
  claims: [claim('a', 'reported', 1), claim('b', 'disputed', 2, 3, 'Ben'), claim('c', 'reported', 5, 5, 'Ben')],
  triages: new Map([
    [1, { triage: 'done' }],
    [2, { triage: 'set-aside' }],
  ]),
  notes: new Map([
    about('passage', passageId('v2', 4)),
    about('passage', passageId('v1', 6)),
    about('claim', 'c'),
    about('claim', 'gone'),
    about('source', 's'),
  ]),
  me: 'Ana',
};
const fitting = fittingPassages(work);
const shown = (change: Partial<PassageFilter>) => {
  const numbers = visiblePassages({ ...showAll, ...change }, fitting);
  return numbers === null ? null : [...numbers].sort();
};

describe('a filter', () => {
  test('of nothing shows everything', () => {
    expect(shown({})).toBeNull();
  });
  test('of a tag shows every passage a claim with it touches', () => {
    expect(shown({ tags: new Set(['disputed']) })).toEqual([2, 3]);
    expect(shown({ tags: new Set(['speculative']) })).toEqual([]);
  });
  test('of several tags asks for any of them', () => {
    expect(shown({ tags: new Set(['disputed', 'reported']) })).toEqual([1, 2, 3, 5]);
  });
  test('of the untouched shows what is neither done nor set aside', () => {
    expect(shown({ untouched: true })).toEqual([3, 4, 5, 6]);
  });
  test('of mine shows own claims, notes on passages of this version, and passages whose claims have notes', () => {
    expect(shown({ mine: true })).toEqual([1, 4, 5]);
  });
  test('of several kinds asks for all of them', () => {
    expect(shown({ tags: new Set(['reported']), untouched: true, mine: true })).toEqual([5]);
    expect(shown({ tags: new Set(['disputed']), mine: true })).toEqual([]);
  });
});

test('choices are made and taken back one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...choices), fc.boolean())), (steps) => {
      const expected = new Map<string, boolean>();
      let filter = showAll;
      for (const [choice, chosen] of steps) {
        filter = withChoice(filter, choice, chosen);
        expected.set(choice, chosen);
      }
      for (const choice of choices) expect(isChosen(filter, choice)).toBe(expected.get(choice) ?? false);
      const isAny = [...expected.values()].includes(true);
      expect(visiblePassages(filter, fitting) === null).toBe(!isAny);
    }),
  );
});

test('a claim over passages whose numbers jump fits them and no others', () => {
  const jumping = passages.map((each) => (each.number === 3 ? { ...each, number: 9 } : each));
  const found = fittingPassages({ ...work, passages: jumping, claims: [claim('d', 'speculative', 2, 9), claim('e', 'reported', 9, 4)] });
  expect([...found.speculative]).toEqual([2, 9]);
  expect([...found.reported]).toEqual([9, 4]);
});

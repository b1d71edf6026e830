import { expect, test } from 'vitest';
import { laidOut } from '../../../domain/matrix/matrix.ts';
import { type SpokenInput, spokenOf } from '../../../domain/matrix/spoken.ts';
import { drawing, drawn } from '../helpers/matrix.ts';

const input = drawn(['+-', '- ', '~~']);
const gathered: SpokenInput = {
  propositions: [...input.propositions],
  stancesOn: Map.groupBy(input.stances, ({ propositionId }) => propositionId),
  claims: input.claims,
  copies: input.copies,
};
const whole = spokenOf(gathered);
/** Which rows of one gathering are the very ones of another. */
const taken = (now: SpokenInput) => spokenOf(now, whole).rows.map((row) => whole.rows.includes(row));

test('what did not change is taken over', () => {
  expect(taken({ ...gathered, claims: new Map(gathered.claims) })).toEqual([true, true, true]);
});

test('a row is gathered again when its proposition, its stances or a claim of it changes', () => {
  const [first, ...others] = [...gathered.propositions];
  if (first === undefined) throw new Error('There is a proposition.');
  expect(taken({ ...gathered, propositions: [{ ...first, statement: 'Other' }, ...others] })).toEqual([false, true, true]);
  const fewer = new Map(gathered.stancesOn).set('b', []);
  expect(taken({ ...gathered, stancesOn: fewer })).toEqual([true, false, true]);
  const claims = new Map(
    [...gathered.claims].map(([id, claim]) => [id, id.startsWith('c') ? { ...claim, tag: 'disputed' as const } : claim]),
  );
  expect(taken({ ...gathered, claims })).toEqual([true, true, false]);
});

test('all rows are gathered again when other sources are copies', () => {
  expect(taken({ ...gathered, copies: new Map([['1', '0']]) })).toEqual([false, false, false]);
});

test('a claim that comes to be known fills its cell', () => {
  const early = spokenOf({ ...gathered, claims: new Map() });
  expect(drawing(laidOut(early, input))).toEqual(['  ', 'a ', 'b ', 'c ']);
  expect(drawing(laidOut(spokenOf(gathered, early), input))).toEqual(drawing(laidOut(whole, input)));
});

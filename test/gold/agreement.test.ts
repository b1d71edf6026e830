import { expect, test } from 'vitest';
import { agreementOf, type Judgement } from './agreement.ts';

/** Units 1, 2, 3 … with these labels, all of them the outlet's. */
const set = (...labels: string[]): Judgement[] => labels.map((label, i) => ({ id: `${i + 1}`, label, attribution: 'outlet' }));

/** Two labellers with these numbers of units in the four cells of a table. */
function pair(yesYes: number, yesNo: number, noYes: number, noNo: number): [Judgement[], Judgement[]] {
  const labels = (...runs: [string, number][]) => set(...runs.flatMap(([label, count]) => Array<string>(count).fill(label)));
  return [labels(['yes', yesYes + yesNo], ['no', noYes + noNo]), labels(['yes', yesYes], ['no', yesNo], ['yes', noYes], ['no', noNo])];
}

test('kappa is agreement beyond chance, as counted by hand', () => {
  // Observed (20 + 15) / 50 = 0.7; by chance (25 × 30 + 25 × 20) / 2500 = 0.5.
  expect(agreementOf(...pair(20, 5, 10, 15)).kappa).toBeCloseTo(0.4, 12);
  // Four labels: observed 4 / 6; by chance (2 × 3 + 2 × 1 + 2 × 1 + 0 × 1) / 36 = 10 / 36.
  expect(agreementOf(set('a', 'a', 'b', 'b', 'c', 'c'), set('a', 'a', 'b', 'a', 'c', 'd')).kappa).toBeCloseTo(14 / 26, 12);
});

test('kappa is 1 for the same labels, 0 for chance, below it for less', () => {
  expect(agreementOf(set('a', 'b'), set('a', 'b')).kappa).toBe(1);
  expect(agreementOf(...pair(25, 25, 25, 25)).kappa).toBe(0);
  expect(agreementOf(set('a', 'b'), set('b', 'a')).kappa).toBe(-1);
  expect(agreementOf(set('a', 'a'), set('a', 'a')).kappa).toBeNull();
});

test('each label says how often both gave it, and the table what was given instead', () => {
  const { units, same, byLabel, confusion } = agreementOf(set('a', 'a', 'a', 'b'), set('a', 'a', 'b', 'c'));
  expect([units, same]).toEqual([4, 2]);
  expect(byLabel.get('a')).toEqual({ first: 3, second: 2, both: 2, share: 0.8 });
  expect(byLabel.get('b')).toEqual({ first: 1, second: 1, both: 0, share: 0 });
  expect(byLabel.get('c')).toEqual({ first: 0, second: 1, both: 0, share: 0 });
  expect([...(confusion.get('a') ?? [])]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(confusion.get('b')?.get('c')).toBe(1);
});

test('units are compared by their ids, in whatever order they stand', () => {
  expect(agreementOf(set('a', 'b', 'c'), set('a', 'b', 'c').toReversed()).kappa).toBe(1);
});

test('speakers are compared where both find one', () => {
  const said = (...names: (string | null)[]) => names.map((attribution, i) => ({ id: `${i}`, label: 'reported', attribution }));
  const first = said('outlet', 'The council', '张局长(据报道)', 'chief engineer Ann Lo', 'Ann Lo', null, 'outlet');
  const second = said('outlet', 'council', '张局长', 'Ann Lo', 'outlet', 'outlet', null);
  expect(agreementOf(first, second).speakers).toEqual({ units: 5, same: 3, near: 4 });
});

test('sets of different units are not compared', () => {
  expect(() => agreementOf(set('a', 'b'), set('a'))).toThrow('no unit 2');
  expect(() => agreementOf(set('a'), set('a', 'b'))).toThrow('the same units');
  expect(() => agreementOf([...set('a'), ...set('a')], set('a', 'b'))).toThrow('the same units');
  expect(() => agreementOf([], [])).toThrow('nothing');
});

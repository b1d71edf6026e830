import { describe, expect, test } from 'vitest';
import { allOrNone, extendedTo, keptIn, neighbourOf, nothingChosen, toggled } from '../../../renderer/claim/selection.ts';

const order = ['a', 'b', 'c', 'd', 'e', 'f'];
const ids = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join('');

describe('choosing one by one', () => {
  test('a claim is chosen, and let go again', () => {
    const one = toggled(nothingChosen, 'b');
    expect(ids(one)).toBe('b');
    expect(ids(toggled(one, 'd'))).toBe('bd');
    expect(ids(toggled(one, 'b'))).toBe('');
  });

  test('what was there before is not changed', () => {
    const one = toggled(nothingChosen, 'b');
    toggled(one, 'c');
    expect(ids(one)).toBe('b');
    expect(nothingChosen.ids.size).toBe(0);
  });
});

describe('choosing a range', () => {
  test('goes both ways from the claim chosen last', () => {
    const from = toggled(nothingChosen, 'c');
    expect(ids(extendedTo(from, order, 'e'))).toBe('cde');
    expect(ids(extendedTo(from, order, 'a'))).toBe('abc');
  });

  test('going back makes it shorter, and past its beginning turns it round', () => {
    const three = extendedTo(toggled(nothingChosen, 'c'), order, 'e');
    expect(ids(extendedTo(three, order, 'd'))).toBe('cd');
    expect(ids(extendedTo(three, order, 'b'))).toBe('bc');
  });

  test('leaves alone what was chosen apart from it', () => {
    const apart = toggled(toggled(nothingChosen, 'a'), 'd');
    expect(ids(extendedTo(extendedTo(apart, order, 'f'), order, 'e'))).toBe('ade');
  });

  test('begins at its end when nothing was chosen, or when that claim is gone', () => {
    expect(ids(extendedTo(nothingChosen, order, 'd'))).toBe('d');
    expect(ids(extendedTo(toggled(nothingChosen, 'gone'), order, 'd'))).toBe('dgone');
    expect(extendedTo(nothingChosen, order, 'not listed')).toBe(nothingChosen);
  });

  test('after one was let go, it begins there', () => {
    const let_go = toggled(toggled(nothingChosen, 'c'), 'c');
    expect(ids(extendedTo(let_go, order, 'd'))).toBe('cd');
  });
});

test('all are chosen, and a second time none', () => {
  const all = allOrNone(toggled(nothingChosen, 'b'), order);
  expect(ids(all)).toBe('abcdef');
  expect(ids(allOrNone(all, order))).toBe('');
});

test('what the list no longer holds is let go; when nothing is lost, nothing changes', () => {
  const some = extendedTo(toggled(nothingChosen, 'b'), order, 'd');
  expect(ids(keptIn(some, ['a', 'b', 'd']))).toBe('bd');
  expect(keptIn(some, order)).toBe(some);
  expect(keptIn(nothingChosen, [])).toBe(nothingChosen);
});

describe('where one goes when claims leave', () => {
  test('to the next that stays, at the end to the one before', () => {
    expect(neighbourOf(order, 'b', new Set(['b']))).toBe('c');
    expect(neighbourOf(order, 'b', new Set(['b', 'c', 'd']))).toBe('e');
    expect(neighbourOf(order, 'f', new Set(['f', 'e']))).toBe('d');
  });

  test('nowhere when none stays; stays when it stays itself', () => {
    expect(neighbourOf(order, 'c', new Set(order))).toBeNull();
    expect(neighbourOf(order, 'c', new Set(['a']))).toBe('c');
  });
});

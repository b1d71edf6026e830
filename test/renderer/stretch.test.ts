import { expect, test } from 'vitest';
import { covers, inView, widened } from '../../renderer/stretch.ts';

test('what is in view is rendered, with a margin and nothing far off', () => {
  expect(inView(0, 400, 40)).toEqual({ first: 0, end: 10 });
  expect(inView(4010, 400, 40)).toEqual({ first: 100, end: 111 });
  expect(inView(80, -20, 40)).toEqual({ first: 2, end: 2 });
  expect(widened({ first: 100, end: 111 }, 4)).toEqual({ first: 96, end: 115 });
  expect(widened({ first: 2, end: 9 }, 4)).toEqual({ first: 0, end: 13 });
});

test('a stretch covers what lies in it', () => {
  expect(covers({ first: 2, end: 9 }, { first: 2, end: 9 })).toBe(true);
  expect(covers({ first: 2, end: 9 }, { first: 1, end: 9 })).toBe(false);
  expect(covers({ first: 2, end: 9 }, { first: 3, end: 10 })).toBe(false);
});

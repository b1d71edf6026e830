import { expect, test } from 'vitest';
import { ClaimTable } from '../../../renderer/grid/claim-table.ts';
import { changeTo, choicesFor, usedNames } from '../../../renderer/grid/editing.ts';
import { en } from '../../../renderer/messages/en.ts';
import { zh } from '../../../renderer/messages/zh.ts';
import { rowWith } from './rows.ts';

const english = { messages: en, language: 'en' } as const;

test('a scale is chosen from by the beginning of its words, then by what stands in them', () => {
  const keys = (typed: string) => choicesFor('likelihood', typed, [], english).map(({ key }) => key);
  expect(keys('')).toEqual([
    '',
    'almost-no-chance',
    'very-unlikely',
    'unlikely',
    'roughly-even',
    'likely',
    'very-likely',
    'almost-certain',
  ]);
  expect(keys('LIK')[0]).toBe('likely');
  expect(keys('not')).toEqual(['']);
  expect(choicesFor('credibility', '4', [], english).map(({ key }) => key)).toEqual(['4']);
  expect(choicesFor('tag', '有', [], { messages: zh, language: 'zh' }).map(({ key }) => key)).toEqual(['disputed']);
});

test('a value becomes the change of one detail', () => {
  expect(changeTo('credibility', '')).toEqual({ details: { credibility: null } });
  expect(changeTo('credibility', '3')).toEqual({ details: { credibility: 3 } });
  expect(changeTo('likelihood', 'unlikely')).toEqual({ details: { likelihood: 'unlikely' } });
  expect(changeTo('attribution', '')).toEqual({ details: { attribution: '' } });
  expect(changeTo('tag', 'speculative')).toEqual({ tag: 'speculative' });
});

test('names are offered from the whole notebook, as often as claims have them now', () => {
  const rows = ['Lind', '', 'Ames', 'Lind'].map((attribution, at) => rowWith({ id: `claim-${at}`, attribution }));
  const table = new ClaimTable(rows, 'en');
  expect(usedNames(table)).toEqual([
    { name: 'Lind', count: 2 },
    { name: 'Ames', count: 1 },
  ]);
  rows[2] = rowWith({ id: 'claim-2', attribution: 'Lind' });
  table.update([2]);
  expect(usedNames(table)).toEqual([{ name: 'Lind', count: 3 }]);
});

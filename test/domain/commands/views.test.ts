import { describe, expect, test } from 'vitest';
import type { ViewShape } from '../../../domain/saved-view.ts';
import { now, smallNotebook, view } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

const shape: ViewShape = {
  columns: [{ column: 'quote', width: 300 }],
  sort: [
    { by: 'source', descending: true },
    { by: 'created', descending: false },
  ],
  filter: {
    text: '隧道 tunnel',
    choices: [{ of: 'outlet', values: ['', '连接报'] }],
    days: [{ of: 'published', from: '2026-01-01', to: null }],
  },
  group: 'tag',
};

describe('save-view', () => {
  test('adds a view, and one undo takes it back', () => {
    const reading = smallNotebook();
    prove(reading, 'save-view', { viewId: 'view-2', name: ' 待核实\n论断 ', shape });
    expect(reading.get('view', 'view-2')).toEqual({ kind: 'view', id: 'view-2', name: '待核实 论断', ...shape, savedAt: now });
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(smallNotebook().all());
  });

  test('saves another shape in the place of what was kept', () => {
    const reading = smallNotebook();
    const { changes } = prove(reading, 'save-view', { viewId: view.id, name: view.name, shape });
    expect(changes.updated.map(({ from }) => from)).toEqual([view]);
    expect(reading.get('view', view.id)).toEqual({ ...view, ...shape, savedAt: now });
  });

  test('keeps names of columns that this program does not know', () => {
    const reading = smallNotebook();
    prove(reading, 'save-view', { viewId: 'view-2', name: 'Later', shape: { ...shape, columns: [{ column: 'stanceOnAll', width: 90 }] } });
    expect(reading.get('view', 'view-2')?.columns).toEqual([{ column: 'stanceOnAll', width: 90 }]);
  });

  test.each([
    ['no columns', { ...shape, columns: [] }],
    ['a width that is none', { ...shape, columns: [{ column: 'quote', width: 0 }] }],
    ['a name that is markup', { ...shape, group: '<b>' }],
    ['a day that does not exist', { ...shape, filter: { ...shape.filter, days: [{ of: 'published', from: '2026-02-30', to: null }] } }],
  ])('refuses %s', (_what, wrong) => {
    proveRefused(smallNotebook(), 'save-view', { viewId: 'view-2', name: 'Wrong', shape: wrong }, 'invalid-input');
  });

  test('refuses a name without words', () => {
    proveRefused(smallNotebook(), 'save-view', { viewId: 'view-2', name: ' \n', shape }, 'invalid-input');
  });
});

test('rename-view gives another name and keeps the shape', () => {
  const reading = smallNotebook();
  prove(reading, 'rename-view', { viewId: view.id, name: '분쟁' });
  expect(reading.get('view', view.id)).toEqual({ ...view, name: '분쟁' });
  proveRefused(reading, 'rename-view', { viewId: 'view-9', name: 'x' }, 'not-found');
});

test('remove-view takes the view and nothing else', () => {
  const reading = smallNotebook();
  expect(prove(reading, 'remove-view', { viewId: view.id }).changes.removed).toEqual([view]);
  proveRefused(reading, 'remove-view', { viewId: view.id }, 'not-found');
});

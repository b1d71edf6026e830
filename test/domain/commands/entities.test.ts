import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../domain/commands/index.ts';
import { dismissalId, withoutDismissed } from '../../../domain/dismissal.ts';
import type { Entity } from '../../../domain/entity.ts';
import { context, smallNotebook, source } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

const first: Entity = {
  kind: 'entity',
  id: 'e1',
  type: 'person',
  name: '임재원',
  aliases: [{ text: '林载元', language: 'zh' }, { text: 'Lim Jae-won' }],
  note: 'Of the harbour.',
  author: context.author,
  createdAt: context.now,
};

function withEntities() {
  const reading = smallNotebook();
  reading.apply({
    added: [first, { ...first, id: 'e2', name: '임재호', aliases: [{ text: '林在浩' }], note: 'Before.' }],
    updated: [],
    removed: [],
  });
  return reading;
}

describe('create-entity', () => {
  test('keeps names in any script, each once', () => {
    const reading = smallNotebook();
    const given = { type: 'place' as const, name: 'Busan', aliases: [{ text: '부산', language: 'ko' }], note: '' };
    prove(reading, 'create-entity', { entityId: 'e3', ...given });
    expect(reading.get('entity', 'e3')).toMatchObject({ ...given, author: context.author, createdAt: context.now });
    prove(reading, 'create-entity', { entityId: 'e4', type: 'person', name: 'Ann', aliases: [{ text: 'ANN' }, { text: 'Anne' }] });
    expect(reading.get('entity', 'e4')?.aliases).toEqual([{ text: 'Anne' }]);
  });

  test('refuses a name of another one, however it is written, and says whose it is', () => {
    const params = { entityId: 'e3', type: 'person' as const, name: 'lim jae won' };
    proveRefused(withEntities(), 'create-entity', params, 'name-taken');
    expect(runCommand({ id: 'c', name: 'create-entity', params }, withEntities(), context)).toMatchObject({
      error: { what: '“lim jae won” is already a name of 임재원.', where: 'entity e1', params: { owner: '임재원' } },
    });
    proveRefused(
      withEntities(),
      'create-entity',
      { entityId: 'e3', type: 'person', name: 'X', aliases: [{ text: '林載元' }] },
      'name-taken',
    );
  });

  test.each([
    ['no letters', { name: '…' }],
    ['an alias twice', { name: 'X', aliases: [{ text: 'a' }, { text: 'A' }] }],
    ['no such type', { name: 'X', type: 'ship' as never }],
    ['no language', { name: 'X', aliases: [{ text: 'a', language: '??' }] }],
  ])('refuses %s', (_what, wrong) => {
    proveRefused(smallNotebook(), 'create-entity', { entityId: 'e3', type: 'person', ...wrong }, 'invalid-input');
  });
});

test('rename-entity: a name that was an alias changes places with the old one', () => {
  const reading = withEntities();
  prove(reading, 'rename-entity', { entityId: 'e1', name: 'Lim Jae-won' });
  expect(reading.get('entity', 'e1')).toMatchObject({
    name: 'Lim Jae-won',
    aliases: [{ text: '임재원' }, { text: '林载元', language: 'zh' }],
  });
  prove(reading, 'rename-entity', { entityId: 'e1', name: 'J. W. Lim' });
  expect(reading.get('entity', 'e1')?.aliases).toHaveLength(2);
  proveRefused(reading, 'rename-entity', { entityId: 'e1', name: '林在浩' }, 'name-taken');
});

test('describe-entity changes type and note alone', () => {
  const reading = withEntities();
  prove(reading, 'describe-entity', { entityId: 'e1', type: 'organisation', note: 'A firm.' });
  expect(reading.get('entity', 'e1')).toEqual({ ...first, type: 'organisation', note: 'A firm.' });
});

test('add-alias and remove-alias', () => {
  const reading = withEntities();
  prove(reading, 'add-alias', { entityId: 'e1', aliases: [{ text: 'LIM JAE WON' }, { text: 'Im Jae-won', language: 'ko-Latn' }] });
  expect(reading.get('entity', 'e1')?.aliases.map(({ text }) => text)).toEqual(['林载元', 'Lim Jae-won', 'Im Jae-won']);
  proveRefused(reading, 'add-alias', { entityId: 'e1', aliases: [{ text: '林在浩' }] }, 'name-taken');
  proveRefused(reading, 'add-alias', { entityId: 'e9', aliases: [{ text: 'x' }] }, 'not-found');
  prove(reading, 'remove-alias', { entityId: 'e1', alias: '林載元' });
  expect(reading.get('entity', 'e1')?.aliases.map(({ text }) => text)).toEqual(['Lim Jae-won', 'Im Jae-won']);
  proveRefused(reading, 'remove-alias', { entityId: 'e1', alias: '임재원' }, 'not-found');
});

test('merge-entities brings names and notes together', () => {
  const reading = withEntities();
  prove(reading, 'merge-entities', { entityId: 'e2', mergedIds: ['e1'] });
  expect(reading.get('entity', 'e1')).toBeUndefined();
  expect(reading.get('entity', 'e2')).toMatchObject({
    name: '임재호',
    aliases: [{ text: '林在浩' }, { text: '임재원' }, { text: '林载元', language: 'zh' }, { text: 'Lim Jae-won' }],
    note: 'Before. · Of the harbour.',
  });
  proveRefused(reading, 'merge-entities', { entityId: 'e2', mergedIds: ['e2'] }, 'invalid-input');
});

test('remove-entity frees its names', () => {
  const reading = withEntities();
  prove(reading, 'remove-entity', { entityId: 'e1' });
  prove(reading, 'create-entity', { entityId: 'e3', type: 'person', name: 'Lim Jae-won' });
});

describe('dismissed slips', () => {
  const given = { sourceId: source.id, rule: 'wrong-weekday', quote: 'Friday, 10 July' };

  test('are kept for their source, once, and go with it', () => {
    const reading = smallNotebook();
    prove(reading, 'dismiss-slip', given);
    const id = dismissalId(given.sourceId, given.rule, given.quote);
    expect(reading.get('dismissal', id)).toEqual({ kind: 'dismissal', id, ...given, author: context.author, dismissedAt: context.now });
    expect(prove(reading, 'dismiss-slip', given).changes.added).toEqual([]);
    prove(reading, 'remove-source', { sourceId: source.id });
    expect(reading.get('dismissal', id)).toBeUndefined();
    proveRefused(reading, 'dismiss-slip', given, 'not-found');
  });

  test('are pointed out again once they are restored', () => {
    const reading = smallNotebook();
    prove(reading, 'dismiss-slip', given);
    prove(reading, 'restore-slips', { sourceId: source.id });
    expect(reading.all().some(({ kind }) => kind === 'dismissal')).toBe(false);
  });

  test('are told apart by rule and words, white space apart', () => {
    const dismissal = { kind: 'dismissal', id: 'd', ...given, author: '', dismissedAt: context.now } as const;
    const slips = [
      { rule: 'wrong-weekday', quote: 'Friday,\n10 July' },
      { rule: 'wrong-order', quote: 'Friday, 10 July' },
      { rule: 'wrong-weekday', quote: 'Friday, 11 July' },
    ];
    expect(withoutDismissed(slips, [dismissal])).toEqual(slips.slice(1));
  });
});

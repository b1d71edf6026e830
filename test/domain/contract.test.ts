import { expect, test } from 'vitest';
import { commandNames } from '../../domain/commands/index.ts';
import { events, message, procedures, request } from '../../domain/contract.ts';
import { dismissalId } from '../../domain/dismissal.ts';
import { record } from '../../domain/records.ts';
import { rejectionId } from '../../domain/rejection.ts';
import { claim, now, review, smallNotebook } from './helpers/fixtures.ts';
import { opening, stanceOf } from './helpers/propositions.ts';

test('no procedure takes a parameter it does not name', () => {
  for (const [method, { params }] of Object.entries(procedures)) {
    expect(params.safeParse({ surplus: 1 }).success, method).toBe(false);
  }
});

test('the envelopes refuse what they do not name', () => {
  expect(request.safeParse({ call: 1, method: 'session.hello', params: {} }).success).toBe(true);
  expect(request.safeParse({ call: 0, method: 'session.hello', params: {} }).success).toBe(false);
  expect(request.safeParse({ call: 1, method: 'x'.repeat(101), params: {} }).success).toBe(false);
  expect(message.safeParse({ call: 1, ok: false, error: { code: 'not-found', what: 'No.' } }).success).toBe(true);
  expect(message.safeParse({ event: 'rumour', payload: {} }).success).toBe(false);
});

test('a commit of every kind of record may be told to a window', () => {
  const decided = {
    kind: 'block-roles',
    id: 'version-1',
    sourceId: 'source-1',
    roles: [{ as: 'furniture', index: 0, decidedAt: now }],
  } as const;
  const rejected = {
    kind: 'rejection',
    id: rejectionId('version-1', claim.anchor.start),
    sourceId: 'source-1',
    anchor: claim.anchor,
    suggested: { rules: 1, tag: 'reported', attribution: '', cues: [] },
    author: 'Ines',
    rejectedAt: now,
  } as const;
  const entity = {
    kind: 'entity',
    id: 'entity-1',
    type: 'person',
    name: 'Ada Reyes',
    aliases: [],
    note: '',
    author: 'Ines',
    createdAt: now,
  } as const;
  const dismissed = {
    kind: 'dismissal',
    id: dismissalId('source-1', 'wrong-year', '2091'),
    sourceId: 'source-1',
    rule: 'wrong-year',
    quote: '2091',
    author: 'Ines',
    dismissedAt: now,
  } as const;
  const added = [...smallNotebook().all(), review, decided, rejected, entity, dismissed, opening, stanceOf(claim, opening, 'asserts')];
  expect(new Set(added.map(({ kind }) => kind))).toEqual(new Set(record.options.map(({ shape }) => shape.kind.value)));
  const changes = { added, updated: [], removed: [] };
  for (const command of commandNames) {
    const told = { revision: 1, head: 'a'.repeat(64), commandId: 'command-1', command, changes, summaries: [], undo: null, redo: null };
    expect(events.committed.parse(JSON.parse(JSON.stringify(told)))).toEqual(told);
  }
});

import { describe, expect, test } from 'vitest';
import { type Changes, invertChanges, noChanges } from '../../domain/changes.ts';
import { type Step, stepOf } from '../../domain/step.ts';
import { brief, claim, claimNote, source, version } from './helpers/fixtures.ts';

const other = { ...claim, id: 'claim-2', tag: 'speculative' } as const;
const disputed = <C extends object>(from: C) => ({ from, to: { ...from, tag: 'disputed' as const } });

const cases: readonly [what: string, command: Step['command'], changes: Changes, said: Partial<Step>][] = [
  ['a claim that is tagged', 'tag-claim', { ...noChanges, added: [claim] }, { tag: 'reported', claims: 1, sourceId: source.id }],
  ['a claim that is retagged', 'retag-claim', { ...noChanges, updated: [disputed(claim)] }, { tag: 'disputed', claims: 1 }],
  [
    'claims that are retagged at once',
    'retag-claims',
    { ...noChanges, updated: [disputed(claim), disputed(other)] },
    { tag: 'disputed', claims: 2, sourceId: source.id },
  ],
  ['claims that get different tags', 'split-claim', { ...noChanges, added: [claim, other] }, { tag: null, claims: 2 }],
  [
    'a claim whose details are edited',
    'set-claim-details',
    { ...noChanges, updated: [{ from: claim, to: { ...claim, attribution: 'she' } }] },
    { tag: null, claims: 1 },
  ],
  ['claims that are removed', 'remove-claims', { ...noChanges, removed: [claim, claimNote, other] }, { tag: null, claims: 2 }],
  ['a source that is imported', 'import-source', { ...noChanges, added: [source, version] }, { tag: null, claims: 0, sourceId: source.id }],
  ['a brief, which belongs to no source', 'create-brief', { ...noChanges, added: [brief] }, { claims: 0, sourceId: null }],
  ['two sources', 'remove-claims', { ...noChanges, removed: [claim, { ...other, sourceId: 'source-2' }] }, { claims: 2, sourceId: null }],
];

describe('a step', () => {
  test.each(cases)('of %s', (_what, command, changes, said) => {
    expect(stepOf(7, command, changes)).toMatchObject({ revision: 7, command, ...said });
  });

  test('holds no words of the notebook', () => {
    for (const [, command, changes] of cases) {
      for (const each of [changes, invertChanges(changes)]) {
        const said = Object.values(stepOf(1, command, each)).filter((value) => typeof value === 'string');
        expect([source.id, claim.tag, other.tag, 'disputed', command]).toEqual(expect.arrayContaining(said));
      }
    }
  });
});

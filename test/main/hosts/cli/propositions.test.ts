import { beforeAll, expect, test } from 'vitest';
import type { SearchHit } from '../../../../domain/contract-search.ts';
import type { Conflict } from '../../../../domain/propositions/conflict.ts';
import type { SaidAt } from '../../../../domain/propositions/said.ts';
import { caveat, caveatJson, workingFolder } from './program.ts';

const folder = workingFolder({
  'one.md': '---\ntitle: First paper\ndate: 2026-03-02\n---\n\nThe ferry line closes in May, the operator said.\n',
  'two.md': '---\ntitle: Second paper\ndate: 2026-03\n---\n\nNobody plans to close the ferry line, the mayor said.\n',
});
const notebook = ['--notebook', 'ferry.caveat'];
const claimIds: string[] = [];

interface Listed {
  readonly propositions: readonly {
    readonly id: string;
    readonly statement: string;
    readonly status: { readonly status: string };
    readonly counts: Record<string, number>;
    readonly conflict: Conflict | null;
  }[];
}

beforeAll(async () => {
  const { json } = await caveatJson<{ imported: { sourceId: string }[] }>(folder, 'import', ...notebook, 'one.md', 'two.md');
  const quotes = ['The ferry line closes in May', 'Nobody plans to close the ferry line'];
  for (const [index, quote] of quotes.entries()) {
    const source = ['--source', json.imported[index]?.sourceId ?? ''];
    claimIds.push((await caveat(folder, 'tag', ...notebook, ...source, '--quote', quote, '--tag', 'reported')).stdout.trim());
  }
});

test('claims are linked by statement and by ID, clash, are judged and unlinked; undo takes each step back', async () => {
  const statement = ['--statement', 'The ferry line closes in May.'];
  const first = await caveatJson<{ propositionId: string; made: boolean }>(
    folder,
    'link',
    ...notebook,
    ...statement,
    '--claim',
    claimIds[0] ?? '',
    '--stance',
    'asserts',
  );
  expect(first).toMatchObject({ code: 0, json: { made: true } });
  const { propositionId } = first.json;
  const named = ['--proposition', propositionId.slice(0, 8)];
  const again = await caveatJson(folder, 'link', ...notebook, ...statement, '--claim', claimIds[1] ?? '', '--stance', 'denies');
  expect(again).toMatchObject({ code: 0, json: { made: false, propositionId } });

  const { json: listed } = await caveatJson<Listed>(folder, 'propositions', ...notebook);
  expect(listed.propositions).toMatchObject([
    {
      id: propositionId,
      status: { status: 'open' },
      counts: { asserts: 1, denies: 1, hedges: 0, mentions: 0 },
      conflict: { between: 'sources', asserting: 1, denying: 1 },
    },
  ]);
  expect((await caveat(folder, 'propositions', ...notebook)).stdout).toContain('sources clash');

  const judged = await caveat(folder, 'status', ...notebook, ...named, '--status', 'contested', '--reason', 'The mayor denies it.');
  expect(judged).toMatchObject({ code: 0, stdout: `${propositionId} is contested.\n` });
  const { json: told } = await caveatJson<{ firstSaid: SaidAt[] }>(folder, 'propositions', ...notebook, ...named);
  // A month may be before one of its days, or after it.
  expect(told.firstSaid.map(({ date }) => date).sort()).toEqual(['2026-03', '2026-03-02']);
  const { stdout } = await caveat(folder, 'propositions', ...notebook, ...named);
  for (const words of ['The mayor denies it.', 'Second paper', 'asserts', 'denies', 'First published: 2026-03-02']) {
    expect(stdout).toContain(words);
  }

  const search = ['search', ...notebook, '--kind', 'proposition', '--stance', 'denies'];
  const { json: hits } = await caveatJson<SearchHit[]>(folder, ...search, 'ferry');
  expect(hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual([`proposition ${propositionId}`]);

  expect((await caveat(folder, 'unlink', ...notebook, ...named, '--claim', claimIds[1] ?? '')).code).toBe(0);
  const twice = await caveatJson(folder, 'unlink', ...notebook, ...named, '--claim', claimIds[1] ?? '');
  expect(twice).toMatchObject({ code: 1, json: { error: { code: 'claim-not-linked' } } });
  for (const step of ['unlink-claims', 'set-proposition-status', 'link-claims', 'create-proposition']) {
    expect((await caveat(folder, 'undo', ...notebook)).stdout).toContain(step);
  }
  expect((await caveat(folder, 'propositions', ...notebook)).stdout).toContain('no propositions yet');
});

test('a proposition is named once, and clearly', async () => {
  const claim = ['--claim', claimIds[0] ?? '', '--stance', 'asserts'];
  expect((await caveat(folder, 'link', ...notebook, ...claim)).code).toBe(2);
  expect((await caveat(folder, 'link', ...notebook, ...claim, '--stance', 'supports', '--statement', 'x')).code).toBe(2);
  const gone = await caveatJson(folder, 'link', ...notebook, ...claim, '--proposition', 'nothing');
  expect(gone).toMatchObject({ code: 1, json: { error: { code: 'not-found', hint: expect.stringContaining('propositions') } } });
});

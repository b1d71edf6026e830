import { expect, test } from 'vitest';
import type { SearchHit } from '../../../domain/contract-search.ts';
import { foundGroups } from '../../../renderer/search/rows.ts';
import type { SearchAnswer } from '../../../renderer/search/use-search.ts';

const hit = (kind: SearchHit['kind'], id: string, sourceId: string | null): SearchHit => ({
  ...{ kind, id, sourceId, versionId: null, start: 0, end: 1 },
  ...{ snippet: 'a', marks: [], score: 1 },
});
const answer: SearchAnswer = {
  ...{ revision: 1, index: { state: 'ready', share: 1 }, hint: null, also: [], total: 5, isCapped: true },
  groups: [
    { sourceId: 's1', briefId: null, hits: [hit('title', 's1', 's1'), hit('claim', 'c1', 's1')] },
    { sourceId: null, briefId: null, hits: [hit('proposition', 'p1', null), hit('proposition', 'p2', null)] },
    { sourceId: null, briefId: 'b1', hits: [hit('brief', 'b1', null)] },
  ],
};

test('a source with as many hits as were asked for offers more of itself; propositions and briefs do not', () => {
  const groups = foundGroups(answer, 2, false);
  expect(groups.map(({ key, first, rows }) => [key, first, rows.map((row) => row.key)])).toEqual([
    ['s1', 0, ['title s1 0', 'claim c1 0', 'more s1']],
    ['', 3, ['proposition p1 0', 'proposition p2 0']],
    ['b1', 5, ['brief b1 0']],
  ]);
  expect(foundGroups(answer, null, false)[0]?.rows).toHaveLength(2);
});

test('the offer to list more of everything comes last, by itself', () => {
  expect(foundGroups(answer, null, true).at(-1)).toEqual({
    ...{ key: 'further', sourceId: null, briefId: null, first: 5 },
    rows: [{ key: 'further', hit: null, sourceId: null }],
  });
  expect(foundGroups(null, 2, false)).toEqual([]);
});

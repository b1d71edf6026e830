import fc from 'fast-check';
import { confidences, likelihoods, tags } from '../../../domain/claim.ts';
import type { ClaimRow } from '../../../domain/claim-row.ts';
import type { Source } from '../../../domain/source.ts';
import { claim, source } from '../../domain/helpers/fixtures.ts';

const words = ['tunnel', 'Tunnel', 'bridge 2', 'bridge 10', '隧道', '大桥', '터널', 'été', 'ete', '=sum', ''];
const some = <T>(values: readonly [T, ...T[]] | readonly T[]) => fc.constantFrom(...(values as [T, ...T[]]));

/** Claims of a few values, so that many are alike, in a few sources of which some have one title. */
export const anyRow = fc.record({
  id: fc.uuid(),
  sourceId: some(['source-1', 'source-2', 'source-3', 'source-gone']),
  passage: fc.integer({ min: 1, max: 12 }),
  lastPassage: fc.constant(12),
  tag: some(tags),
  quote: some(words),
  translation: some(words),
  attribution: some(words),
  credibility: some([null, 1, 2, 6]),
  likelihood: some([null, ...likelihoods]),
  confidence: some([null, ...confidences]),
  note: some([null, 'ask again', 'été']),
  author: some(['Ada', 'Bo']),
  createdAt: some(['2026-01-01T10:00:00.000Z', '2026-01-01T12:00:00.000Z', '2026-02-01T00:00:00.000Z']),
}) satisfies fc.Arbitrary<ClaimRow>;

export const anyRows = fc.array(fc.option(anyRow, { freq: 8 }), { maxLength: 60 });

const titled = (id: string, title: string, more: Partial<Source>): [string, Source] => [id, { ...source, id, title, ...more }];
export const sources = new Map([
  titled('source-1', 'Harbour tunnel', { outlet: 'Harbour Post', published: '2026-01-09' }),
  titled('source-2', 'Harbour tunnel', { outlet: '', published: '2026-01', language: 'zh', reliability: 'B' }),
  titled('source-3', '大桥', { outlet: '连接报', published: null }),
]);

/** A row of its own. */
export function rowWith(change: Partial<ClaimRow>): ClaimRow {
  const { id, sourceId, passage, lastPassage, tag, attribution, credibility, likelihood, confidence, author, createdAt } = claim;
  const own = { id, sourceId, passage, lastPassage, tag, attribution, credibility, likelihood, confidence, author, createdAt };
  return { ...own, quote: claim.anchor.exact, translation: '', note: null, ...change };
}

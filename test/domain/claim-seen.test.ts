import { expect, test } from 'vitest';
import { changedSince, quotedClaim, seenOf } from '../../domain/claim-seen.ts';
import { unwrap } from '../../domain/result.ts';
import { parseRichText, richTextOf } from '../../domain/rich-text.ts';
import { claimOf } from '../main/export/fixtures.ts';

const claim = claimOf('c1', 's1', 'The bridge is shut.');
const retagged = { ...claim, tag: claim.tag === 'disputed' ? ('reported' as const) : ('disputed' as const) };
const reshaped = { ...claim, anchor: { ...claim.anchor, exact: 'The bridge is shut' } };

test('a claim is told from what it was by its tag and its words, and by nothing else', () => {
  const seen = seenOf(claim);
  expect(changedSince({ ...claim, attribution: 'somebody else', translation: '大桥关闭。' }, seen)).toBe(null);
  expect(changedSince(retagged, seen)).toBe('tag');
  expect(changedSince(reshaped, seen)).toBe('words');
  expect(changedSince({ ...reshaped, tag: retagged.tag }, seen)).toBe('both');
});

test('what was seen is kept in the brief; what cannot have been is dropped, and the claim stays', () => {
  const content = richTextOf([quotedClaim(claim)]);
  expect(unwrap(parseRichText(content))).toEqual(content);
  for (const seen of [{ tag: 'certain', quote: '0123abcd' }, { tag: 'reported', quote: 'x' }, 'yes', null]) {
    const odd = { root: { ...content.root, children: [{ type: 'claim-quote', claimId: 'c1', seen }] } };
    expect(unwrap(parseRichText(odd)).root.children).toEqual([{ type: 'claim-quote', version: 1, claimId: 'c1' }]);
  }
});

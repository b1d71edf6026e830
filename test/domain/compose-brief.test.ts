import { describe, expect, test } from 'vitest';
import { composeBrief } from '../../domain/compose-brief.ts';
import { isEmptyRichText, parseRichText, plainTextOf } from '../../domain/rich-text.ts';
import { claimOf, modelOf, sourceOf } from '../main/export/fixtures.ts';

function at(start: number, id: string, sourceId: string) {
  const claim = claimOf(id, sourceId, 'words');
  return { ...claim, anchor: { ...claim.anchor, start, end: start + 5 } };
}

describe('composeBrief', () => {
  const sources = [sourceOf('first'), sourceOf('silent'), sourceOf('second')];

  test('groups claims under their source, in the order of the sources and of the text', () => {
    const document = composeBrief([at(9, 'late', 'first'), at(3, 'only', 'second'), at(2, 'early', 'first')], sources);
    const outline = document.root.children.map((node) => (node.type === 'claim-quote' ? node.claimId : node.type));
    expect(outline).toEqual(['heading', 'early', 'late', 'heading', 'only']);
    expect(plainTextOf(document)).toBe('Title of first\nTitle of second');
  });

  test('keeps claims whose source is not given, so that the model warns of them', () => {
    const orphan = at(0, 'stray', 'unknown');
    const document = composeBrief([orphan, at(0, 'known', 'first')], sources);
    const model = modelOf(document.root.children, { claims: [orphan, at(0, 'known', 'first')], sources });
    expect(model.blocks.map((block) => block.kind)).toEqual(['heading', 'claim', 'missing-claim', 'source-list']);
    expect(model.warnings).toEqual([{ kind: 'source-missing', id: 'unknown' }]);
  });

  test('does not reorder the claims it is given', () => {
    const claims = [at(9, 'late', 'first'), at(2, 'early', 'first')];
    composeBrief(claims, sources);
    expect(claims.map((each) => each.id)).toEqual(['late', 'early']);
  });

  test('makes documents that rich text accepts, empty ones included', () => {
    const full = composeBrief([at(0, 'known', 'first')], sources);
    expect(parseRichText(full)).toEqual({ ok: true, value: full });
    expect(isEmptyRichText(composeBrief([], sources))).toBe(true);
  });
});

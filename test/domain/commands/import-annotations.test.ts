import { describe, expect, test } from 'vitest';
import { claimDefaults } from '../../../domain/claim.ts';
import type { ParamsOf } from '../../../domain/commands/index.ts';
import { plainTextOf, richTextFromPlain } from '../../../domain/rich-text.ts';
import { anchorOf, claim, context, earlier, now, smallNotebook, source } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

const params: ParamsOf<'import-annotations'> = {
  claims: [
    {
      claimId: 'claim-2',
      anchor: anchorOf('Engineers expect a delay'),
      tag: 'speculative',
      details: { ...claimDefaults, attribution: 'engineers' },
      author: 'Min-ji',
      createdAt: earlier,
      note: richTextFromPlain('Which engineers?'),
    },
    {
      claimId: 'claim-3',
      anchor: anchorOf('隧道将于五月开通'),
      tag: 'reported',
      details: claimDefaults,
      author: '',
      createdAt: null,
      note: null,
    },
  ],
  notes: [{ sourceId: source.id, origin: 'annotation-1', content: richTextFromPlain('The outlet is owned by the port.') }],
};
const noteOnSource = `note:source:${source.id}`;

describe('import-annotations', () => {
  test('adds claims with their notes, and a note on the source, in one step', () => {
    const reading = smallNotebook();
    const before = reading.all();
    prove(reading, 'import-annotations', params);
    expect(reading.get('claim', 'claim-2')).toMatchObject({ author: 'Min-ji', createdAt: earlier, passage: 2, attribution: 'engineers' });
    expect(reading.get('claim', 'claim-3')).toMatchObject({ author: context.author, createdAt: now, passage: 3 });
    expect(plainTextOf(reading.get('note', 'note:claim:claim-2')?.content ?? richTextFromPlain(''))).toBe('Which engineers?');
    expect(reading.get('note', noteOnSource)?.origins).toEqual(['annotation-1']);
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(before);
  });

  test('appends to a note that is there, once', () => {
    const reading = smallNotebook();
    prove(reading, 'save-note', {
      about: { kind: 'source', id: source.id },
      basedOn: null,
      edition: 'mine',
      content: richTextFromPlain('Mine.'),
    });
    const onlyNotes = { claims: [], notes: params.notes };
    prove(reading, 'import-annotations', onlyNotes);
    const held = reading.get('note', noteOnSource);
    expect(plainTextOf(held?.content ?? richTextFromPlain(''))).toBe('Mine.\nThe outlet is owned by the port.');
    const { changes } = prove(reading, 'import-annotations', onlyNotes);
    expect(changes).toEqual({ added: [], updated: [], removed: [] });
    // What an analyst makes of the note afterwards does not make the annotation new.
    const edited = {
      about: { kind: 'source', id: source.id } as const,
      basedOn: held?.edition ?? null,
      edition: 'edited',
      content: richTextFromPlain('Short.'),
    };
    prove(reading, 'save-note', edited);
    expect(reading.get('note', noteOnSource)?.origins).toEqual(['annotation-1']);
  });

  test('checks everything again', () => {
    const [first] = params.claims;
    if (first === undefined) throw new Error('There is no claim.');
    const withClaim = (change: Partial<typeof first>) => ({ claims: [{ ...first, ...change }], notes: [] });
    proveRefused(smallNotebook(), 'import-annotations', withClaim({ claimId: claim.id }), 'already-exists');
    proveRefused(smallNotebook(), 'import-annotations', { claims: [first, first], notes: [] }, 'already-exists');
    proveRefused(smallNotebook(), 'import-annotations', withClaim({ anchor: { ...first.anchor, start: 0 } }), 'quote-mismatch');
    proveRefused(smallNotebook(), 'import-annotations', withClaim({ anchor: anchorOf('Home | News') }), 'quote-in-furniture');
    const lost = { claims: [], notes: [{ sourceId: 'nowhere', origin: 'a', content: richTextFromPlain('x') }] };
    proveRefused(smallNotebook(), 'import-annotations', lost, 'not-found');
  });
});

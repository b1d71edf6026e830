import { describe, expect, test } from 'vitest';
import type { NoteSubject } from '../../../domain/note.ts';
import { passageId } from '../../../domain/passage.ts';
import { emptyRichText, paragraphOf, richTextFromPlain, richTextOf } from '../../../domain/rich-text.ts';
import { claim, claimNote, now, passage, smallNotebook, source, version } from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

const content = richTextFromPlain('Ask the ministry.\n다시 확인할 것.');
const aboutClaim: NoteSubject = { kind: 'claim', id: claim.id };

describe('a first note', () => {
  test.each<[NoteSubject, string]>([
    [{ kind: 'source', id: source.id }, source.id],
    [{ kind: 'passage', id: passage.id }, source.id],
    [{ kind: 'passage', id: passageId(version.id, 1) }, source.id],
  ])('about %j belongs to source %s', (about, sourceId) => {
    const reading = smallNotebook();
    const { changes } = prove(reading, 'save-note', { about, basedOn: null, edition: 'edition-1', content });
    expect(changes.added).toMatchObject([{ kind: 'note', about, sourceId, content, edition: 'edition-1', savedAt: now }]);
  });

  test('goes on a claim with the longest identifier there can be', () => {
    const long = { ...claim, id: 'c'.repeat(64) };
    const about: NoteSubject = { kind: 'claim', id: long.id };
    prove(new MemoryReading([source, version, long]), 'save-note', { about, basedOn: null, edition: 'edition-1', content });
  });

  test.each<NoteSubject>([
    { kind: 'claim', id: 'claim-2' },
    { kind: 'source', id: 'source-2' },
    { kind: 'passage', id: passageId('version-2', 1) },
    { kind: 'passage', id: passageId(version.id, 5) },
    { kind: 'passage', id: version.id },
  ])('is refused about %j, which is not there', (about) => {
    proveRefused(smallNotebook(), 'save-note', { about, basedOn: null, edition: 'edition-1', content }, 'not-found');
  });
});

describe('a note that is there', () => {
  test('is replaced, under the edition the writer brings', () => {
    const reading = smallNotebook();
    prove(reading, 'save-note', { about: aboutClaim, basedOn: claimNote.edition, edition: 'edition-2', content });
    expect(reading.get('note', claimNote.id)).toEqual({ ...claimNote, content, edition: 'edition-2', savedAt: now });
  });

  test.each([null, 'edition-0'])('is never overwritten by a writer who started from %s', (basedOn) => {
    proveRefused(smallNotebook(), 'save-note', { about: aboutClaim, basedOn, edition: 'edition-2', content }, 'changed-meanwhile');
  });

  test('is not overwritten by a writer who read a text that was taken back since', () => {
    const reading = smallNotebook();
    const save = (basedOn: string, edition: string) => ({ about: aboutClaim, basedOn, edition, content: richTextFromPlain(edition) });
    prove(reading, 'save-note', save(claimNote.edition, 'edition-2'));
    prove(reading, 'undo', {});
    prove(reading, 'save-note', save(claimNote.edition, 'edition-3'));
    proveRefused(reading, 'save-note', save('edition-2', 'edition-4'), 'changed-meanwhile');
  });

  test('is not overwritten by a writer who read the note before it was emptied and begun again', () => {
    const reading = smallNotebook();
    prove(reading, 'save-note', { about: aboutClaim, basedOn: claimNote.edition, edition: 'edition-2', content: emptyRichText() });
    prove(reading, 'save-note', { about: aboutClaim, basedOn: null, edition: 'edition-3', content });
    const late = { about: aboutClaim, basedOn: claimNote.edition, edition: 'edition-4', content: richTextFromPlain('Late.') };
    proveRefused(reading, 'save-note', late, 'changed-meanwhile');
  });

  test('cannot keep its edition when its text changes', () => {
    const same = { about: aboutClaim, basedOn: claimNote.edition, edition: claimNote.edition, content };
    proveRefused(smallNotebook(), 'save-note', same, 'invalid-input');
  });

  test('is removed when nothing is left in it', () => {
    const reading = smallNotebook();
    prove(reading, 'save-note', {
      about: aboutClaim,
      basedOn: claimNote.edition,
      edition: 'edition-2',
      content: richTextFromPlain(' \n '),
    });
    expect(reading.get('note', claimNote.id)).toBeUndefined();
  });

  test('stays when all that is left is a quoted claim', () => {
    const reading = smallNotebook();
    const quoting = richTextOf([{ type: 'claim-quote', version: 1, claimId: claim.id }, paragraphOf('')]);
    prove(reading, 'save-note', { about: aboutClaim, basedOn: claimNote.edition, edition: 'edition-2', content: quoting });
    expect(reading.get('note', claimNote.id)?.content).toEqual(quoting);
  });
});

test('saving nothing where there is no note changes nothing', () => {
  const about: NoteSubject = { kind: 'source', id: source.id };
  const nothing = { about, basedOn: null, edition: 'edition-1', content: emptyRichText() };
  expect(prove(smallNotebook(), 'save-note', nothing).changes.added).toEqual([]);
});

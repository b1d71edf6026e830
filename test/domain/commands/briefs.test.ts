import { describe, expect, test } from 'vitest';
import { emptyRichText, richTextFromPlain } from '../../../domain/rich-text.ts';
import { brief, now, smallNotebook } from '../helpers/fixtures.ts';
import { prove, proveRefused } from './prove.ts';

const briefId = brief.id;
const content = richTextFromPlain('Second draft. 第二稿。');

describe('create-brief', () => {
  test('adds an empty brief', () => {
    const reading = smallNotebook();
    prove(reading, 'create-brief', { briefId: 'brief-2', title: ' 터널  ' });
    const expected = { kind: 'brief', id: 'brief-2', title: '터널', content: emptyRichText(), createdAt: now, savedAt: now };
    expect(reading.get('brief', 'brief-2')).toEqual({ ...expected, edition: 'brief-2' });
  });

  test('adds a brief with a first content', () => {
    const reading = smallNotebook();
    prove(reading, 'create-brief', { briefId: 'brief-2', title: 'Tunnel', content });
    expect(reading.get('brief', 'brief-2')?.content).toEqual(content);
  });

  test('refuses an identifier that is taken, one too long, and a title without words', () => {
    proveRefused(smallNotebook(), 'create-brief', { briefId, title: 'Tunnel' }, 'already-exists');
    proveRefused(smallNotebook(), 'create-brief', { briefId: 'b'.repeat(65), title: 'Tunnel' }, 'invalid-input');
    proveRefused(smallNotebook(), 'create-brief', { briefId: 'brief-2', title: ' \n ' }, 'invalid-input');
  });
});

describe('edit-brief', () => {
  test('replaces the content, under the edition the writer brings', () => {
    const reading = smallNotebook();
    prove(reading, 'edit-brief', { briefId, basedOn: brief.edition, edition: 'edition-2', content });
    expect(reading.get('brief', briefId)).toEqual({ ...brief, content, edition: 'edition-2', savedAt: now });
  });

  test('never overwrites what was saved elsewhere since', () => {
    const reading = smallNotebook();
    prove(reading, 'edit-brief', { briefId, basedOn: brief.edition, edition: 'edition-2', content });
    const mine = { briefId, basedOn: brief.edition, edition: 'edition-3', content: richTextFromPlain('Mine.') };
    proveRefused(reading, 'edit-brief', mine, 'changed-meanwhile');
  });

  test('never overwrites another text because as many saves led to it', () => {
    const reading = smallNotebook();
    prove(reading, 'edit-brief', { briefId, basedOn: brief.edition, edition: 'edition-2', content });
    prove(reading, 'undo', {});
    prove(reading, 'edit-brief', { briefId, basedOn: brief.edition, edition: 'edition-3', content: richTextFromPlain('Other.') });
    proveRefused(reading, 'edit-brief', { briefId, basedOn: 'edition-2', edition: 'edition-4', content }, 'changed-meanwhile');
  });

  test('refuses a save that keeps the edition', () => {
    proveRefused(smallNotebook(), 'edit-brief', { briefId, basedOn: brief.edition, edition: brief.edition, content }, 'invalid-input');
  });

  test('refuses a brief that is not there', () => {
    proveRefused(smallNotebook(), 'edit-brief', { briefId: 'brief-2', basedOn: brief.edition, edition: 'edition-2', content }, 'not-found');
  });
});

describe('set-citation-style', () => {
  test('is chosen, changed, and taken away', () => {
    const reading = smallNotebook();
    prove(reading, 'set-citation-style', { briefId, citationStyle: 'apa' });
    prove(reading, 'set-citation-style', { briefId, citationStyle: 'journal of tunnels.csl' });
  });

  test.each(['chicago', '../journal.csl', 'a/b.csl', ''])('refuses “%s”', (citationStyle) => {
    proveRefused(smallNotebook(), 'set-citation-style', { briefId, citationStyle }, 'invalid-input');
  });
});

describe('rename-brief', () => {
  test('changes the title alone, so that a writer at work is not disturbed', () => {
    const reading = smallNotebook();
    prove(reading, 'rename-brief', { briefId, title: 'Delay of the tunnel' });
    expect(reading.get('brief', briefId)).toEqual({ ...brief, title: 'Delay of the tunnel' });
  });

  test('refuses a brief that is not there and a title too long', () => {
    proveRefused(smallNotebook(), 'rename-brief', { briefId: 'brief-2', title: 'Delay' }, 'not-found');
    proveRefused(smallNotebook(), 'rename-brief', { briefId, title: 'x'.repeat(301) }, 'invalid-input');
  });
});

describe('remove-brief', () => {
  test('removes it', () => {
    expect(prove(smallNotebook(), 'remove-brief', { briefId }).changes.removed).toEqual([brief]);
  });

  test('refuses a brief that is not there', () => {
    proveRefused(smallNotebook(), 'remove-brief', { briefId: 'brief-2' }, 'not-found');
  });
});

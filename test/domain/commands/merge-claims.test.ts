import { describe, expect, test } from 'vitest';
import { type Claim, claimDefaults } from '../../../domain/claim.ts';
import type { ParamsOf } from '../../../domain/commands/index.ts';
import type { Note } from '../../../domain/note.ts';
import type { CaveatRecord } from '../../../domain/records.ts';
import { type RichTextNode, richTextOf, textOf } from '../../../domain/rich-text.ts';
import { anchorOf, claim, claimNote, noteAbout, now, smallNotebook, version } from '../helpers/fixtures.ts';
import type { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

const delay: Claim = { ...claim, ...claimDefaults, id: 'claim-2', anchor: anchorOf('Engineers expect a delay'), tag: 'disputed' };
const port: Claim = { ...claim, ...claimDefaults, id: 'claim-0', anchor: anchorOf('隧道将于五月开通'), passage: 3, lastPassage: 3 };
const noteOn = ({ id }: Claim, words: string) => noteAbout({ kind: 'claim', id }, words);

const params: ParamsOf<'merge-claims'> = {
  claimIds: [port.id, delay.id, claim.id],
  anchor: anchorOf('the tunnel will open in May. 🚇 Engineers expect a delay.\n港务局周一表示,隧道将于五月开通。'),
};

function notebookWith(...added: CaveatRecord[]): MemoryReading {
  const reading = smallNotebook();
  reading.apply({ added, updated: [], removed: [] });
  return reading;
}

describe('merge-claims', () => {
  test('keeps the first in reading order, over the whole extent, and removes the others', () => {
    const reading = notebookWith(delay, port);
    const before = reading.all();
    const { changes } = prove(reading, 'merge-claims', params);
    expect(reading.get('claim', claim.id)).toEqual({ ...claim, anchor: params.anchor, passage: 2, lastPassage: 3 });
    expect(changes.removed).toEqual([delay, port]);
    expect(reading.all().filter(({ kind }) => kind === 'note')).toEqual([claimNote]);
    prove(reading, 'undo', {});
    expect(reading.all()).toEqual(before);
  });

  test('each detail: what the first says, else what the next one says that says anything', () => {
    const reading = notebookWith(
      { ...delay, attribution: 'engineers', likelihood: 'likely', credibility: 2 },
      { ...port, likelihood: 'unlikely', credibility: 5, confidence: 'low' },
    );
    reading.apply({ added: [], updated: [{ from: claim, to: { ...claim, credibility: 3 } }], removed: [] });
    prove(reading, 'merge-claims', params);
    expect(reading.get('claim', claim.id)).toMatchObject({
      tag: 'reported',
      attribution: 'the ministry',
      credibility: 3,
      likelihood: 'likely',
      confidence: 'low',
    });
  });

  test('appends what is written on the others to the note, in reading order', () => {
    const reading = notebookWith(delay, noteOn(delay, 'Which engineers?\nAsk.'), port, noteOn(port, '与合同核对。'));
    prove(reading, 'merge-claims', params);
    expect(reading.get('note', claimNote.id)).toEqual({
      ...noteOn(claim, 'Check against the contract.\nWhich engineers?\nAsk.\n与合同核对。'),
      edition: 'command-1',
      savedAt: now,
    });
    expect(reading.all().filter(({ kind }) => kind === 'note')).toHaveLength(1);
  });

  test('makes a note of the others’ when the first has none', () => {
    const reading = notebookWith(delay, port, noteOn(port, '与合同核对。'));
    reading.apply({ added: [], updated: [], removed: [claimNote] });
    prove(reading, 'merge-claims', params);
    const expected = { ...noteOn(claim, '与合同核对。'), edition: 'command-1', savedAt: now };
    expect(reading.all().filter(({ kind }) => kind === 'note')).toEqual([expected]);
  });

  test('refuses notes that are together larger than a note may be', () => {
    const words = Array<RichTextNode>(110_000).fill(textOf('a'));
    const large = (each: Claim): Note => ({ ...noteOn(each, ''), content: richTextOf(words) });
    proveRefused(notebookWith(delay, large(delay), port, large(port)), 'merge-claims', params, 'invalid-input');
  });

  test('refuses an anchor that leaves a part of a claim out', () => {
    const anchor = anchorOf('tunnel will open in May. 🚇 Engineers expect a delay.\n港务局周一表示,隧道将于五月开通。');
    proveRefused(notebookWith(delay, port), 'merge-claims', { ...params, anchor }, 'invalid-input');
    const early = anchorOf('the tunnel will open in May. 🚇 Engineers expect a delay.');
    proveRefused(notebookWith(delay, port), 'merge-claims', { ...params, anchor: early }, 'invalid-input');
  });

  test('refuses claims of two versions, whichever the anchor is in', () => {
    const elsewhere = { ...delay, anchor: { ...delay.anchor, versionId: 'version-2' } };
    const reading = notebookWith({ ...version, id: 'version-2', number: 2 }, elsewhere, port);
    proveRefused(reading, 'merge-claims', params, 'invalid-input');
    proveRefused(reading, 'merge-claims', { ...params, anchor: { ...params.anchor, versionId: 'version-2' } }, 'invalid-input');
  });

  test('refuses a quote that differs from the text', () => {
    const anchor = { ...params.anchor, exact: params.anchor.exact.replace('May', 'Mai') };
    proveRefused(notebookWith(delay, port), 'merge-claims', { ...params, anchor }, 'quote-mismatch');
  });

  test('refuses all when one is not there', () => {
    proveRefused(notebookWith(delay), 'merge-claims', params, 'not-found');
  });

  test('refuses one claim, the same one twice, and more than 100', () => {
    for (const claimIds of [[claim.id], [claim.id, claim.id], Array.from({ length: 101 }, (_, i) => `claim-${i}`)]) {
      proveRefused(notebookWith(delay, port), 'merge-claims', { ...params, claimIds }, 'invalid-input');
    }
  });
});

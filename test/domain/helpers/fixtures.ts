import { type Anchor, describeAnchor } from '../../../domain/anchor.ts';
import { type Brief, newBrief } from '../../../domain/brief.ts';
import { type Claim, claimDefaults } from '../../../domain/claim.ts';
import { type Note, type NoteSubject, noteId } from '../../../domain/note.ts';
import { newNotebook } from '../../../domain/notebook.ts';
import { type Passage, passageId } from '../../../domain/passage.ts';
import { unwrap } from '../../../domain/result.ts';
import { type Review, reviewId } from '../../../domain/review.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import type { SavedView } from '../../../domain/saved-view.ts';
import { type Source, sourceDefaults } from '../../../domain/source.ts';
import type { Block, Version } from '../../../domain/version.ts';
import { MemoryReading } from './memory-reading.ts';

/** One small source in three scripts, with a furniture block, and records of every kind about it. */

export const earlier = '2026-01-10T08:00:00.000Z';
export const now = '2026-01-11T09:30:00.000Z';

/** What commands are run with. */
export const context = { now, author: 'Tester' };

const lines: readonly [kind: Block['kind'], text: string][] = [
  ['heading', 'Harbour tunnel delayed'],
  ['furniture', 'Home | News | Weather'],
  ['paragraph', 'The ministry said on Monday that the tunnel will open in May. 🚇 Engineers expect a delay.'],
  ['paragraph', '港务局周一表示,隧道将于五月开通。'],
  ['paragraph', '시청은 개통이 늦어질 수 있다고 밝혔다.'],
];

export const text = lines.map(([, words]) => words).join('\n');

export const blocks: Block[] = lines.map(([kind, words], index) => {
  const start = lines.slice(0, index).reduce((sum, [, before]) => sum + before.length + 1, 0);
  const block: Block = { start, end: start + words.length, kind };
  if (kind === 'heading') return { ...block, level: 1 };
  return kind === 'furniture' ? { ...block, furniture: 'navigation' } : block;
});

export const source: Source = {
  kind: 'source',
  id: 'source-1',
  ...sourceDefaults,
  title: 'Harbour tunnel delayed',
  published: '2026-01-09',
  language: 'en',
  currentVersionId: 'version-1',
  importedAt: earlier,
};

export const version: Version = {
  kind: 'version',
  id: 'version-1',
  sourceId: source.id,
  number: 1,
  textHash: 'a'.repeat(64),
  length: text.length,
  originalHash: 'b'.repeat(64),
  originalName: 'tunnel.html',
  mediaType: 'text/html',
  blocks,
  warnings: [],
  importedAt: earlier,
};

/** The anchor of words that occur in `text`. */
export function anchorOf(words: string): Anchor {
  const start = text.indexOf(words);
  return unwrap(describeAnchor(text, version.id, start, start + words.length));
}

export const claim: Claim = {
  kind: 'claim',
  id: 'claim-1',
  sourceId: source.id,
  anchor: anchorOf('the tunnel will open in May'),
  passage: 2,
  lastPassage: 2,
  tag: 'reported',
  ...claimDefaults,
  attribution: 'the ministry',
  author: 'Somebody else',
  createdAt: earlier,
};

export function noteAbout(about: NoteSubject, words: string): Note {
  return {
    kind: 'note',
    id: noteId(about),
    about,
    sourceId: source.id,
    content: richTextFromPlain(words),
    edition: 'edition-1',
    savedAt: earlier,
  };
}

export const claimNote = noteAbout({ kind: 'claim', id: claim.id }, 'Check against the contract.');

export const passage: Passage = {
  kind: 'passage',
  id: passageId(version.id, 3),
  sourceId: source.id,
  versionId: version.id,
  number: 3,
  triage: 'done',
};

/** What a correction would leave of the claim: not in `smallNotebook`, which holds one version. */
export const review: Review = {
  kind: 'review',
  id: reviewId(claim.id),
  sourceId: source.id,
  claimId: claim.id,
  versionId: version.id,
  outcome: 'gone',
  score: 0,
  proposed: null,
  status: 'open',
};

export const brief: Brief = { ...newBrief('brief-1', 'Opening of the tunnel', earlier), content: richTextFromPlain('First draft.') };

export const view: SavedView = {
  kind: 'view',
  id: 'view-1',
  name: 'Disputed, by source',
  columns: [
    { column: 'tag', width: 104 },
    { column: 'quote', width: 420 },
  ],
  sort: [{ by: 'source', descending: false }],
  filter: { text: '', choices: [{ of: 'tag', values: ['disputed'] }], days: [] },
  group: null,
  savedAt: earlier,
};

/** A notebook that holds one record of each kind. */
export function smallNotebook(): MemoryReading {
  return new MemoryReading([newNotebook('Tunnel'), source, version, passage, claim, claimNote, brief, view], { [version.id]: text });
}

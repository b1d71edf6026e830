import type { BriefClaim, BriefModel, ClaimBlock, TextBlock } from '../../../domain/brief-model.ts';
import { figureDescription } from '../../../domain/matrix/matrix-words.ts';
import { plainOf, SEPARATOR, type TracePart, traceClaim } from '../trace.ts';
import type { Words } from '../words.ts';
import { paragraph, type RunLook } from './looks.ts';
import { run, wordRun } from './runs.ts';
import { tagLooks } from './tag-looks.ts';
import type { Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

/** What comments are signed with where no analyst is known. */
export const PROGRAM = 'Caveat';

/**
 * What is in `word/comments.xml`: for each claim that has one, its tag and who asserts it, how it is judged, where it comes
 * from, and its note. Each is signed by who tagged the claim and dated like the brief.
 */
export function comments({ marks, model, words }: Writing): Xml {
  return marks
    .commented()
    .map((claim, index) => {
      const author = claim.claim.author || model.author || PROGRAM;
      return element(
        'w:comment',
        { 'w:id': index, 'w:author': author, 'w:date': wholeSeconds(model.savedAt), 'w:initials': initialsOf(author) },
        commentParagraphs(claim, model, words),
      );
    })
    .join('');
}

/** A moment as Word writes it. */
export function wholeSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}

function commentParagraphs(claim: BriefClaim, model: BriefModel, words: Words): Xml {
  const { origin, judgement } = traceClaim(claim, model.sources, words);
  const cut = origin.findIndex(({ kind }) => kind === 'source');
  const said = origin.slice(0, cut < 0 ? undefined : cut);
  const source = model.sources[claim.source - 1]?.source;
  const from: TracePart[] = cut < 0 ? [] : origin.slice(cut);
  if (source !== undefined) {
    from.push({ kind: 'fact', text: words.reliability(source.reliability, words.reliabilities[source.reliability]) });
  }
  const lines = [said, judgement, from].filter((parts) => parts.length > 0).map(commentLine);
  const note = noteLines(claim, words).filter((each) => each.trim() !== '');
  const noted = note.length === 0 ? [] : [wordRun(words.note, { bold: true }, { face: 'sans' }), ...note.map((each) => plain(each))];
  const [first = '', ...rest] = [...lines, ...noted];
  const sign = run({ style: 'CommentReference' }, '<w:annotationRef/>');
  return [sign + first, ...rest].map((each) => paragraph({ style: 'CommentText' }, each)).join('');
}

/** A note without its formatting; where its claim is only referred to, without what it cites too. */
function noteLines(claim: BriefClaim | ClaimBlock, words: Words): string[] {
  return 'note' in claim ? claim.note.flatMap((each) => linesOf(each, words)) : claim.noteText.split('\n');
}

function linesOf(block: TextBlock, words: Words): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(({ runs, sublists }, index) => [
        `${block.ordered ? `${block.start + index}.` : '•'} ${plainOf(runs, words)}`,
        ...sublists.flatMap((each) => linesOf(each, words)),
      ]);
    case 'table':
      return block.rows.map((cells) => cells.map(({ blocks }) => blocks.flatMap((each) => linesOf(each, words)).join(' ')).join(' | '));
    case 'matrix-picture':
      return [figureDescription(block.figure, words.language)];
    default:
      return [plainOf(block.runs, words)];
  }
}

function commentLine(parts: readonly TracePart[]): Xml {
  return parts
    .map((part, index) => {
      const before = index === 0 ? '' : SEPARATOR;
      if (part.kind === 'tag') return wordRun(part.text, { style: `${tagLooks[part.tag].style}Tag` }, { face: 'sans' });
      const look: RunLook = part.kind === 'warning' ? { bold: true, color: tagLooks.disputed.color } : {};
      const words = part.kind === 'source' ? wordRun(part.text, look, { language: part.language, face: 'sans' }) : plain(part.text, look);
      return (before === '' ? '' : wordRun(before)) + words;
    })
    .join('');
}

function plain(text: string, look: RunLook = {}): Xml {
  return wordRun(text, look, { face: 'sans' });
}

/** The first letters of a name, as Word shows them beside a comment: at most four. */
function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .flatMap((each) => Array.from(each).slice(0, 1))
    .join('')
    .slice(0, 4)
    .toWellFormed();
}

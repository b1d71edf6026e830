import type { ClaimBlock } from '../../../domain/brief-model.ts';
import { quoteLanguage, quoteLines, SEPARATOR, type TracePart, traceClaim, translationLines } from '../trace.ts';
import { type ParagraphLook, paragraph, type RunLook } from './looks.ts';
import { isRightToLeft, wordRun } from './runs.ts';
import { CLAIM_INDENT } from './styles.ts';
import { tagLooks } from './tag-looks.ts';
import { textBlock } from './text-blocks.ts';
import { sourceLink, type Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** A longer paragraph of a quote, in UTF-16 code units, may go over the end of a page: it fills much of one. */
const LONGEST_WHOLE_LINE = 1500;

/**
 * A quoted claim: its words beside the line of its tag, its trace, its note. All of it keeps together.
 * @param index where it stands among the blocks of the brief
 */
export function claimBlock(block: ClaimBlock, index: number, writing: Writing): Xml {
  const { model, words, marks } = writing;
  const look = tagLooks[block.claim.tag];
  const language = quoteLanguage(block, model.sources);
  const lines = quoteLines(block.claim.anchor.exact);
  const trace = traceClaim(block, model.sources, words);
  const bare = block.note.length === 0;
  const { open, close } = marks.quote(block, 'quoted');
  // Paragraphs of one style join their left border into one line, so the trace is set in the claim's style too.
  // Those of the claim after it would join too, were they not set in by a hair more or less.
  const apart: ParagraphLook = index % 2 === 0 ? {} : { indent: { left: CLAIM_INDENT + 1 } };
  const inClaim = (content: Xml, more: ParagraphLook): Xml => paragraph({ ...apart, ...more, style: look.style }, content);
  return [
    ...lines.map((each, index) =>
      inClaim((index === 0 ? open : '') + wordRun(each, {}, { language }) + (index === lines.length - 1 ? close : ''), {
        keepNext: true,
        ...(each.length > LONGEST_WHOLE_LINE ? { keepLines: false } : {}),
        // Programs differ in which side is left here: set in on both, the words keep off the line.
        ...(isRightToLeft(each) ? { rightToLeft: true, indent: { left: CLAIM_INDENT, right: CLAIM_INDENT } } : {}),
        ...(index === 0 ? { spacing: { before: 240 } } : {}),
      }),
    ),
    // A quote of white space alone still has its place.
    ...(lines.length === 0 ? [inClaim(open + close, { keepNext: true })] : []),
    ...translationLines(block.claim, words).map((each) =>
      inClaim(wordRun(each, { style: 'Translation' }), { keepNext: true, spacing: { before: 60 } }),
    ),
    inClaim(traceLine(trace.origin), endOf(bare && trace.judgement.length === 0)),
    ...(trace.judgement.length === 0 ? [] : [inClaim(traceLine(trace.judgement), endOf(bare))]),
    ...(bare ? [] : [paragraph({ style: 'NoteLabel' }, wordRun(words.note, {}, { face: 'sans' }))]),
    ...block.note.map((each) => textBlock(each, writing, { indent: CLAIM_INDENT, within: 'note' })),
  ].join('');
}

function endOf(last: boolean): ParagraphLook {
  return last ? { spacing: { before: 60, after: 240 } } : { spacing: { before: 60 }, keepNext: true };
}

const trace: RunLook = { style: 'Trace' };

/** Facts that follow one another become one stretch of words, unless one reads from right to left. */
export function traceLine(parts: readonly TracePart[]): Xml {
  let xml = '';
  let facts = '';
  const endFacts = (): void => {
    if (facts !== '') xml += wordRun(facts, trace, { face: 'sans' });
    facts = '';
  };
  parts.forEach((part, index) => {
    if (index > 0) facts += SEPARATOR;
    if (part.kind === 'fact' && !isRightToLeft(part.text)) facts += part.text;
    else {
      endFacts();
      xml += tracePart(part);
    }
  });
  endFacts();
  return xml;
}

function tracePart(part: TracePart): Xml {
  switch (part.kind) {
    case 'tag':
      return wordRun(part.text, { style: `${tagLooks[part.tag].style}Tag` }, { face: 'sans' });
    case 'source':
      return sourceLink(part.source, wordRun(part.text, trace, { language: part.language, face: 'sans' }));
    case 'fact':
      return wordRun(part.text, trace, { face: 'sans' });
    case 'warning':
      return wordRun(part.text, { ...trace, bold: true, color: tagLooks.disputed.color }, { face: 'sans' });
  }
}

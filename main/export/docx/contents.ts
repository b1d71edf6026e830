import type { BriefModel } from '../../../domain/brief-model.ts';
import { plainOf, sourceHeadingLevel, topHeadingLevel } from '../trace.ts';
import type { Words } from '../words.ts';
import { paragraph } from './looks.ts';
import { headingBookmark } from './marks.ts';
import { run, wordRun } from './runs.ts';
import { insideLink } from './writing.ts';
import { element, escapeXml, valued, type Xml } from './xml.ts';

/** A brief with fewer headings of its own is taken in at a glance. */
const FEWEST_HEADINGS = 3;
/** How many levels of headings are listed. */
const LEVELS = 3;

interface Entry {
  /** From 1, the topmost. */
  readonly level: number;
  readonly text: string;
  readonly bookmark: string;
}

/**
 * The table of contents: Word's own field, with the entries in it already, each a link to its heading. So it shows at once
 * and Word asks nothing on opening. Only Word knows on which page a heading comes to stand: it puts the pages in when
 * the reader updates the field.
 * @returns nothing for a brief with few headings
 */
export function tableOfContents(model: BriefModel, words: Words): Xml {
  const entries = entriesOf(model, words);
  const own = model.blocks.filter(({ kind }) => kind === 'heading').length;
  if (own < FEWEST_HEADINGS) return '';
  const top = topHeadingLevel(model);
  const deepest = Math.min(top + LEVELS - 1, 6);
  const listed = entries.filter(({ level }) => level <= deepest);
  const begin =
    field('begin') +
    run({}, `<w:instrText xml:space="preserve">${escapeXml(` TOC \\o "${top}-${deepest}" \\h \\z \\u `)}</w:instrText>`) +
    field('separate');
  const lines = listed.map(({ level, text, bookmark }, index) =>
    paragraph({ style: `TOC${level}` }, (index === 0 ? begin : '') + insideLink(bookmark, wordRun(text))),
  );
  const content = [
    paragraph({ style: 'TOCHeading' }, wordRun(words.contents, {}, { face: 'sans' })),
    ...lines,
    paragraph({ style: 'AfterTable', spacing: { after: 240 } }, field('end')),
  ];
  const gallery = `${valued('w:docPartGallery', 'Table of Contents')}<w:docPartUnique/>`;
  return element('w:sdt', {}, element('w:sdtPr', {}, element('w:docPartObj', {}, gallery)) + element('w:sdtContent', {}, content.join('')));
}

/** Every heading of the brief's outline, in the order in which they are written. */
function entriesOf(model: BriefModel, words: Words): Entry[] {
  const headings = model.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [{ level: block.level, text: plainOf(block.runs, words).trim() }];
    const level = block.kind === 'source-list' && model.sources.length > 0 ? sourceHeadingLevel(model) : null;
    return level === null ? [] : [{ level, text: words.sources }];
  });
  return headings.map((each, index) => ({ ...each, bookmark: headingBookmark(index) }));
}

function field(type: 'begin' | 'separate' | 'end'): Xml {
  return run({}, element('w:fldChar', { 'w:fldCharType': type }));
}

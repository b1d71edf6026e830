import type { BriefBlock, BriefModel, ClaimReferenceRun, Run, TextBlock, TextRun } from '../../../domain/brief-model.ts';
import { citationMark, citationText, missingMark, quoteLanguage, referenceText } from '../trace.ts';
import type { Words } from '../words.ts';
import type { RunLook } from './looks.ts';
import { collectMarks, type Marks, sourceBookmark } from './marks.ts';
import { collectNumberings, type Numberings } from './numbering.ts';
import { collectLinks, type Links } from './package.ts';
import { collectPictures, type Pictures } from './picture-files.ts';
import { isRightToLeft, lineBreak, run, wordRun } from './runs.ts';
import { element, type Xml } from './xml.ts';

/** What a document is written from, and what its parts collect for one another meanwhile. */
export interface Writing {
  readonly model: BriefModel;
  readonly words: Words;
  readonly numberings: Numberings;
  readonly links: Links;
  readonly marks: Marks;
  readonly pictures: Pictures;
}

/** @param drawn the sheets of pictures as PNG, by their keys */
export function beginWriting(model: BriefModel, words: Words, drawn: ReadonlyMap<string, Uint8Array>): Writing {
  const marks = collectMarks(quotedIn(model.blocks));
  return { model, words, numberings: collectNumberings(), links: collectLinks(), marks, pictures: collectPictures(drawn) };
}

/** The numbers of the claims that are quoted, also those in notes of others. */
function quotedIn(blocks: readonly BriefBlock[]): Set<number> {
  const quoted = new Set<number>();
  const look = (block: BriefBlock | TextBlock): void => {
    if (block.kind === 'quote' && block.claim !== undefined) quoted.add(block.claim);
    if (block.kind !== 'claim') return;
    quoted.add(block.number);
    block.note.forEach(look);
  };
  blocks.forEach(look);
  return quoted;
}

/** Word refuses or cuts addresses longer than this. */
const LONGEST_LINK = 2000;

/** What stands in a line, one after the other. */
export function inlines(runs: readonly Run[], writing: Writing): Xml {
  return runs.map((each) => inline(each, writing)).join('');
}

function inline(each: Run, writing: Writing): Xml {
  const { words, model, marks } = writing;
  switch (each.kind) {
    case 'break':
      return lineBreak;
    case 'citation':
      return each.cited === undefined ? citation(each.source, citationText(each, words)) : styledCitation(each.source, each.cited);
    case 'footnote':
      return run({ style: 'FootnoteReference' }, element('w:footnoteReference', { 'w:id': each.number }));
    case 'claim-reference': {
      const cited = citationOf(each);
      const text = cited === '' ? referenceText(each, words) : `${referenceText(each, words)} `;
      const claim = model.claims[each.claim - 1];
      const at = text.indexOf(each.quote);
      if (claim === undefined || at < 0) return wordRun(text) + cited;
      const { open, close } = marks.quote(claim, 'referred');
      const end = at + each.quote.length;
      const quote = wordRun(each.quote, {}, { language: quoteLanguage(claim, model.sources) });
      return worded(text.slice(0, at)) + open + quote + close + worded(text.slice(end)) + cited;
    }
    case 'missing-reference':
      return wordRun(missingMark(each.id, words), { bold: true });
    case 'text': {
      const style = each.url !== null ? { style: 'Hyperlink' } : each.code ? { style: 'CodeText' } : {};
      const child = wordRun(each.text, { ...style, ...looks(each) }, each.code ? { face: 'sans' } : {});
      return each.url === null ? child : outsideLink(each.url, child, writing);
    }
  }
}

function looks(each: TextRun): RunLook {
  return {
    ...(each.bold ? { bold: true } : {}),
    ...(each.italic ? { italic: true } : {}),
    ...(each.smallCaps === true ? { smallCaps: true } : {}),
    ...(each.strike ? { strike: true } : {}),
    ...(each.underline ? { underline: { line: 'single' as const } } : {}),
    ...(each.script === null ? {} : { script: each.script }),
  };
}

function worded(text: string): Xml {
  return text === '' ? '' : wordRun(text);
}

function citation(source: number, mark = citationMark(source)): Xml {
  return sourceLink(source, wordRun(mark, { style: 'Trace' }, { face: 'sans' }));
}

/** How a claim referred to in passing cites its source; nothing where a footnote does so. */
function citationOf({ source, cited }: ClaimReferenceRun): Xml {
  if (cited === undefined) return citation(source);
  return cited.length === 0 ? '' : styledCitation(source, cited);
}

/** A citation in a citation style: it links to the source, so what it holds cannot link elsewhere. */
function styledCitation(source: number, cited: readonly TextRun[]): Xml {
  return sourceLink(source, cited.map((each) => wordRun(each.text, looks(each))).join(''));
}

/** A link to the source's entry in the source list. */
export function sourceLink(source: number, content: Xml): Xml {
  return insideLink(sourceBookmark(source), content);
}

export function insideLink(bookmark: string, content: Xml): Xml {
  return element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, content);
}

/** A link that leaves the document, or the words alone where the address is one Word would call corrupt. */
export function outsideLink(url: string, content: Xml, { links }: Writing): Xml {
  const target = URL.parse(url)?.href;
  if (target === undefined || target.length > LONGEST_LINK) return content;
  return element('w:hyperlink', { 'r:id': links.to(target), 'w:history': 1 }, content);
}

/** How a paragraph of these words reads. */
export function directionOf(runs: readonly Run[]): { rightToLeft?: true } {
  const plain = runs.map((each) => (each.kind === 'text' ? each.text : '')).join('');
  return isRightToLeft(plain) ? { rightToLeft: true } : {};
}

import {
  Bookmark,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun as WordRun,
} from 'docx';
import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefBlock, BriefModel, CellBlock, ClaimBlock, ListBlock, StyledEntry, TextBlock } from '../../domain/brief-model.ts';
import { claimTable } from './claim-table.ts';
import { collectNumberings, LIST_INDENT, type Numberings } from './docx-numbering.ts';
import { settlePackage } from './docx-package.ts';
import { inLanguage, isRightToLeft, outsideLink, sourceBookmark, sourceLink, wordRun, wordRuns } from './docx-runs.ts';
import { stylesFor, tagLooks } from './docx-style.ts';
import { tableBlocks } from './docx-table.ts';
import {
  assess,
  describeEdition,
  describeSource,
  languageOf,
  quoteLines,
  SEPARATOR,
  sourceRating,
  type TracePart,
  topHeadingLevel,
  traceClaim,
  translationLines,
} from './trace.ts';
import type { Words } from './words.ts';

/** What a block is written into. */
interface Writing {
  readonly model: BriefModel;
  readonly words: Words;
  readonly numberings: Numberings;
}

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;
/** The indent that sets a claim's trace and note under its quote, in twentieths of a point. */
const CLAIM_INDENT = 340;

/** A brief as a Word document (Office Open XML) in A4; the same model gives the same bytes. */
export async function renderDocx(model: BriefModel, words: Words, language: ExportLanguage): Promise<Uint8Array> {
  const writing: Writing = { model, words, numberings: collectNumberings() };
  const blocks = model.blocks.flatMap((block) => blockParagraphs(block, writing));
  const children = [
    new Paragraph({ style: 'Title', children: [wordRun(model.title)] }),
    new Paragraph({ style: 'Edition', children: [wordRun(describeEdition(model, words))] }),
    ...(blocks.length === 0 ? [new Paragraph({ children: [wordRun(words.empty)] })] : blocks),
  ];
  const footnotes = Object.fromEntries(
    model.footnotes.map(({ number, runs }) => [
      number,
      { children: [new Paragraph({ style: 'FootnoteText', children: wordRuns(runs, words) })] },
    ]),
  );
  const footer = new Paragraph({
    style: 'PageNumber',
    children: [new WordRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
  const document = new Document({
    title: model.title,
    creator: 'Caveat',
    lastModifiedBy: 'Caveat',
    styles: stylesFor(language),
    numbering: { config: writing.numberings.definitions() },
    footnotes,
    sections: [
      {
        properties: {
          page: { size: { width: '210mm', height: '297mm' }, margin: { top: '24mm', bottom: '24mm', left: '26mm', right: '26mm' } },
        },
        footers: { default: new Footer({ children: [footer] }) },
        children,
      },
    ],
  });
  return settlePackage(await Packer.toBuffer(document), model.savedAt);
}

function blockParagraphs(block: BriefBlock, writing: Writing): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'claim':
      return claimParagraphs(block, writing);
    case 'missing-claim':
      return [new Paragraph({ children: [wordRun(writing.words.missingClaim(block.claimId), { bold: true })] })];
    case 'claim-table':
      return writing.model.claims.length === 0 ? [] : textBlocks(claimTable(writing.model, writing.words), writing, 0);
    case 'source-list':
      return sourceList(writing);
    default:
      return textBlocks(block, writing, 0);
  }
}

function claimParagraphs(block: ClaimBlock, writing: Writing): (Paragraph | Table)[] {
  const { model, words } = writing;
  const look = tagLooks[block.claim.tag];
  const source = model.sources[block.source - 1]?.source;
  const language = source === undefined ? null : languageOf(source);
  const lines = quoteLines(block.claim.anchor.exact);
  const trace = traceClaim(block, model.sources, words);
  const bare = block.note.length === 0;
  // Paragraphs of one style join their left border into one line, so the trace is set in the claim's style too.
  const inClaim = (children: ParagraphChild[], more: IParagraphOptions): Paragraph =>
    new Paragraph({ style: look.style, children, ...more });
  return [
    ...lines.map((each, index) =>
      inClaim([wordRun(each, inLanguage(language, 'serif'))], {
        keepNext: true,
        ...(isRightToLeft(each) ? { bidirectional: true } : {}),
        ...(index === 0 ? { spacing: { before: 240 } } : {}),
      }),
    ),
    ...translationLines(block.claim, words).map((each) =>
      inClaim([wordRun(each, { style: 'Translation' })], { keepNext: true, spacing: { before: 60 } }),
    ),
    inClaim(traceLine(trace.origin), spacedAfter(bare && trace.judgement.length === 0)),
    ...(trace.judgement.length === 0 ? [] : [inClaim(traceLine(trace.judgement), spacedAfter(bare))]),
    ...(bare
      ? []
      : [new Paragraph({ style: 'NoteLabel', indent: { left: CLAIM_INDENT }, keepNext: true, children: [wordRun(words.note)] })]),
    ...block.note.flatMap((each) => textBlocks(each, writing, CLAIM_INDENT)),
  ];
}

function spacedAfter(last: boolean): IParagraphOptions {
  return last ? { spacing: { before: 60, after: 240 } } : { spacing: { before: 60 }, keepNext: true };
}

/** Facts that follow one another become one stretch of words: it halves the time and memory a document takes. */
function traceLine(parts: readonly TracePart[]): ParagraphChild[] {
  const trace: IRunOptions = { style: 'Trace' };
  const children: ParagraphChild[] = [];
  let facts = '';
  const endFacts = (): void => {
    if (facts !== '') children.push(wordRun(facts, trace));
    facts = '';
  };
  parts.forEach((part, index) => {
    if (index > 0) facts += SEPARATOR;
    if (part.kind === 'fact' && !isRightToLeft(part.text)) facts += part.text;
    else {
      endFacts();
      children.push(tracePart(part, trace));
    }
  });
  endFacts();
  return children;
}

function tracePart(part: TracePart, trace: IRunOptions): ParagraphChild {
  switch (part.kind) {
    case 'tag':
      return wordRun(part.text, { style: `${tagLooks[part.tag].style}Tag` });
    case 'source':
      return sourceLink(part.source, wordRun(part.text, { ...trace, ...inLanguage(part.language, 'sans') }));
    case 'fact':
      return wordRun(part.text, trace);
    case 'warning':
      return wordRun(part.text, { ...trace, bold: true, color: tagLooks.disputed.color });
  }
}

/** @param indent how far the block is set in, in twentieths of a point */
function textBlocks(block: TextBlock, writing: Writing, indent: number): (Paragraph | Table)[] {
  if (block.kind === 'key-judgement') {
    const assessment = [writing.words.keyJudgement, ...assess(block, writing.words)].join(SEPARATOR);
    return [
      new Paragraph({
        style: 'KeyJudgement',
        keepNext: true,
        spacing: { before: 200 },
        children: [wordRun(assessment, { style: 'Assessment' })],
      }),
      new Paragraph({ style: 'KeyJudgement', spacing: { after: 240 }, children: wordRuns(block.runs, writing.words) }),
    ];
  }
  if (block.kind !== 'table') return textParagraphs(block, writing, indent);
  return tableBlocks(block, (content) => textParagraphs(content, writing, 0), indent);
}

function textParagraphs(block: CellBlock, writing: Writing, indent: number): Paragraph[] {
  if (block.kind === 'list') return listParagraphs(block, writing, indent === 0 ? 0 : 1);
  const children = wordRuns(block.runs, writing.words);
  const plain = block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  const direction = isRightToLeft(plain) ? { bidirectional: true } : {};
  const place = indent === 0 ? {} : { indent: { left: block.kind === 'quote' ? 2 * indent : indent } };
  const style =
    block.kind === 'heading' ? { style: HEADINGS[block.level - 1] ?? 'Heading6' } : block.kind === 'quote' ? { style: 'Quote' } : {};
  return [new Paragraph({ ...style, ...place, ...direction, children })];
}

function listParagraphs(block: ListBlock, writing: Writing, depth: number): Paragraph[] {
  const numbering = block.ordered ? writing.numberings.ordered(depth, block.start) : writing.numberings.bullets(depth);
  return block.items.flatMap((each) => {
    const runs = wordRuns(each.runs, writing.words);
    // A box to tick stands where the bullet would.
    const item: IParagraphOptions =
      each.checked === null
        ? { numbering, children: runs }
        : { indent: { left: LIST_INDENT * (depth + 1), hanging: LIST_INDENT }, children: [wordRun(each.checked ? '☑\t' : '☐\t'), ...runs] };
    return [
      new Paragraph({ style: 'ListParagraph', contextualSpacing: true, ...item }),
      ...each.sublists.flatMap((sublist) => listParagraphs(sublist, writing, depth + 1)),
    ];
  });
}

function sourceList({ model, words, numberings }: Writing): Paragraph[] {
  if (model.sources.length === 0) return [];
  const entries =
    model.references?.map((each) => referenceParagraph(each, model, words)) ??
    model.sources.map((each) => {
      const { number, title, facts, url, language } = describeSource(each, words);
      const name = new Bookmark({
        id: sourceBookmark(number),
        children: [wordRun(title, { bold: true, ...inLanguage(language, 'serif') })],
      });
      const children: ParagraphChild[] = [name, new WordRun({ break: 1 }), wordRun(facts.join(SEPARATOR), { style: 'Trace' })];
      if (url !== null) children.push(new WordRun({ break: 1 }), outsideLink(url, wordRun(url, { style: 'Hyperlink', size: 17 })));
      return new Paragraph({ style: 'SourceEntry', numbering: numberings.sources, children });
    });
  return [new Paragraph({ style: HEADINGS[topHeadingLevel(model) - 1] ?? 'Heading2', children: [wordRun(words.sources)] }), ...entries];
}

/** How far the lines of an entry stand in after the first, in twentieths of a point. */
const REFERENCE_INDENT = 480;

/** An entry of the source list in a citation style, with how reliable the source is, which no style says. */
function referenceParagraph({ source, label, runs }: StyledEntry, { sources }: BriefModel, words: Words): Paragraph {
  const listed = sources[source - 1];
  const name = new Bookmark({ id: sourceBookmark(source), children: wordRuns(runs, words) });
  const rating = listed === undefined ? [] : [new WordRun({ break: 1 }), wordRun(sourceRating(listed, words), { style: 'Trace' })];
  return new Paragraph({
    style: 'SourceEntry',
    indent: { left: REFERENCE_INDENT, hanging: REFERENCE_INDENT },
    ...(label === '' ? {} : { tabStops: [{ type: TabStopType.LEFT, position: REFERENCE_INDENT }] }),
    children: [...(label === '' ? [] : [wordRun(`${label}\t`)]), name, ...rating],
  });
}

import type { BlockContent, FootnoteDefinition, List, ListItem, Paragraph, PhrasingContent, Root, Table, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import type {
  BriefBlock,
  BriefModel,
  CellBlock,
  ClaimBlock,
  FootnoteRun,
  ListBlock,
  MatrixPictureBlock,
  Run,
  StyledEntry,
  TableBlock,
  TableCell,
  TextBlock,
  TextRun,
} from '../../domain/brief-model.ts';
import { figureCaption } from '../../domain/matrix/matrix-words.ts';
import { claimTable } from './claim-table.ts';
import { pictureTable } from './matrix-pictures.ts';
import {
  assess,
  citationMark,
  citationText,
  describeEdition,
  describeSource,
  missingMark,
  quoteLines,
  referenceText,
  SEPARATOR,
  sourceHeadingLevel,
  sourceRating,
  type TracePart,
  traceClaim,
} from './trace.ts';
import type { Words } from './words.ts';

/**
 * A brief as Markdown (CommonMark with GitHub's extensions). A claim is a block quote holding the exact words
 * and nothing else, then a list with its trace, its assessment and its note, so that each ends where it ends.
 */
export function renderMarkdown(model: BriefModel, words: Words): string {
  const blocks = model.blocks.flatMap((block) => blockContent(block, model, words));
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(model.title)] },
      paragraph({ type: 'emphasis', children: [text(describeEdition(model, words))] }),
      ...(blocks.length === 0 ? [paragraph(text(words.empty))] : blocks),
      ...model.footnotes.map((each) => footnoteContent(each, words)),
    ],
  };
  return toMarkdown(root, {
    extensions: [gfmToMarkdown({ firstLineBlank: false }), { unsafe: DIALECTS }],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    join: [(left, right) => (left.type === 'list' && right.type === 'list' ? 1 : undefined)],
  });
}

/** What readers beyond the standard take for signs: `:smile:` for an emoji, `$x$` for mathematics. */
const DIALECTS: Unsafe[] = [
  { character: ':', after: '(?=[a-z+-][a-z0-9_+-]*:)', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
];

function blockContent(block: BriefBlock, model: BriefModel, words: Words): BlockContent[] {
  switch (block.kind) {
    case 'claim':
      return claimContent(block, model, words);
    case 'missing-claim':
      return [paragraph({ type: 'emphasis', children: [text(words.missingClaim(block.claimId))] })];
    case 'claim-table':
      return model.claims.length === 0 ? [] : [tableContent(claimTable(model, words), words)];
    case 'source-list':
      return sourceList(model, words);
    default:
      return textContents(block, words);
  }
}

function footnoteContent({ number, runs }: FootnoteRun, words: Words): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier: String(number), children: [paragraph(...phrasing(runs, words))] };
}

function claimContent(block: ClaimBlock, model: BriefModel, words: Words): BlockContent[] {
  const trace = traceClaim(block, model.sources, words);
  const translation = quoteLines(block.claim.translation ?? '').map((each) => paragraph(text(each)));
  const items = translation.length === 0 ? [] : [item(paragraph(strong(words.translation)), ...translation)];
  items.push(item(paragraph(...traceLine(trace.origin))));
  if (trace.judgement.length > 0) items.push(item(paragraph(...traceLine(trace.judgement))));
  if (block.note.length > 0) {
    const label = paragraph({ type: 'strong', children: [text(words.note)] });
    items.push(item(label, ...block.note.flatMap((each) => textContents(each, words))));
  }
  return [
    { type: 'blockquote', children: quoteLines(block.claim.anchor.exact).map((each) => paragraph(text(each))) },
    { type: 'list', ordered: false, spread: false, children: items },
  ];
}

function traceLine(parts: readonly TracePart[]): PhrasingContent[] {
  return parts.flatMap((part, index): PhrasingContent[] => {
    const content: PhrasingContent = part.kind === 'tag' || part.kind === 'warning' ? strong(part.text) : text(part.text);
    return index === 0 ? [content] : [text(SEPARATOR), content];
  });
}

/** Markdown has no pictures that need no file beside it: a picture of a matrix is its caption and its table. */
function textContents(block: TextBlock, words: Words): BlockContent[] {
  if (block.kind !== 'matrix-picture') return [textContent(block, words)];
  const caption = paragraph({ type: 'emphasis', children: [text(figureCaption(block.figure, words.language))] });
  return [caption, tableContent(pictureTable(block.figure, words.language), words)];
}

function textContent(block: Exclude<TextBlock, MatrixPictureBlock>, words: Words): BlockContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', depth: block.level, children: phrasing(block.runs, words) };
    case 'paragraph':
      return paragraph(...phrasing(block.runs, words));
    case 'quote':
      return { type: 'blockquote', children: [paragraph(...phrasing(block.runs, words))] };
    case 'key-judgement': {
      const assessment = [words.keyJudgement, ...assess(block, words)].join(SEPARATOR);
      return { type: 'blockquote', children: [paragraph(strong(assessment)), paragraph(...phrasing(block.runs, words))] };
    }
    case 'list':
      return listContent(block, words);
    case 'table':
      return tableContent(block, words);
  }
}

/** GitHub's tables always have a row of headings: where the brief's has none it stays empty. */
function tableContent(block: TableBlock, words: Words): Table {
  const row = (cells: readonly TableCell[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: cellContent(cell, words) })),
  });
  const rows = block.rows.map(row);
  const empty: TableRow = { type: 'tableRow', children: (block.rows[0] ?? []).map(() => ({ type: 'tableCell', children: [] })) };
  return { type: 'table', children: block.headed ? rows : [empty, ...rows] };
}

/** A cell holds one line: HTML's line break stands between its blocks and in place of their breaks. */
function cellContent(cell: TableCell, words: Words): PhrasingContent[] {
  return cell.blocks.flatMap((block) => cellLines(block, words)).flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]));
}

function cellLines(block: CellBlock, words: Words): PhrasingContent[][] {
  if (block.kind !== 'list') return [phrasing(block.runs, words).map((each) => (each.type === 'break' ? LINE_BREAK : each))];
  return block.items.flatMap((each, index) => {
    const mark = each.checked !== null ? (each.checked ? '☑ ' : '☐ ') : block.ordered ? `${block.start + index}. ` : '• ';
    const line = phrasing(each.runs, words).map((part) => (part.type === 'break' ? LINE_BREAK : part));
    return [[text(mark), ...line], ...each.sublists.flatMap((sublist) => cellLines(sublist, words))];
  });
}

function listContent(block: ListBlock, words: Words): List {
  const children = block.items.map((each): ListItem => {
    const content = item(paragraph(...phrasing(each.runs, words)), ...each.sublists.map((sublist) => listContent(sublist, words)));
    return { ...content, checked: each.checked };
  });
  return { type: 'list', ordered: block.ordered, start: block.ordered ? block.start : null, spread: false, children };
}

function phrasing(runs: readonly Run[], words: Words): PhrasingContent[] {
  return runs.flatMap((run) => inline(run, words));
}

function inline(run: Run, words: Words): PhrasingContent[] {
  switch (run.kind) {
    case 'break':
      return [{ type: 'break' }];
    case 'citation':
      return run.cited === undefined ? [text(citationText(run, words))] : phrasing(run.cited, words);
    case 'footnote':
      return [{ type: 'footnoteReference', identifier: String(run.number) }];
    case 'claim-reference':
      if (run.cited === undefined) return [text(`${referenceText(run, words)} ${citationMark(run.source)}`)];
      return [text(`${referenceText(run, words)}${run.cited.length === 0 ? '' : ' '}`), ...phrasing(run.cited, words)];
    case 'missing-reference':
      return [text(missingMark(run.id, words))];
    case 'text':
      return formatted(run);
  }
}

/** Markdown has no signs for underline and script: HTML's stand in, as its renderers allow. */
function formatted(run: TextRun): PhrasingContent[] {
  let content: PhrasingContent[] = [run.code ? { type: 'inlineCode', value: run.text } : text(run.text)];
  if (run.script !== null) content = element(run.script === 'super' ? 'sup' : 'sub', content);
  if (run.underline) content = element('u', content);
  if (run.strike) content = [{ type: 'delete', children: content }];
  if (run.italic) content = [{ type: 'emphasis', children: content }];
  if (run.bold) content = [{ type: 'strong', children: content }];
  return run.url === null ? content : [{ type: 'link', url: run.url, children: content }];
}

function sourceList(model: BriefModel, words: Words): BlockContent[] {
  if (model.sources.length === 0) return [];
  const children =
    model.references?.map((each) => referenceItem(each, model, words)) ??
    model.sources.map((each): ListItem => {
      const { title, facts, url } = describeSource(each, words);
      const content: PhrasingContent[] = [strong(title), text(SEPARATOR + facts.join(SEPARATOR))];
      if (url !== null) content.push(text(SEPARATOR), { type: 'link', url, children: [text(url)] });
      return item(paragraph(...content));
    });
  const depth = sourceHeadingLevel(model);
  return [
    ...(depth === null ? [] : [{ type: 'heading' as const, depth, children: [text(words.sources)] }]),
    { type: 'list', ordered: model.references === undefined, start: model.references === undefined ? 1 : null, spread: false, children },
  ];
}

/** An entry of the source list in a citation style, with how reliable the source is, which no style says. */
function referenceItem({ source, label, runs }: StyledEntry, { sources }: BriefModel, words: Words): ListItem {
  const listed = sources[source - 1];
  return item(
    paragraph(
      ...(label === '' ? [] : [text(`${label} `)]),
      ...phrasing(runs, words),
      ...(listed === undefined ? [] : [text(SEPARATOR + sourceRating(listed, words))]),
    ),
  );
}

const LINE_BREAK: PhrasingContent = { type: 'html', value: '<br>' };

function element(name: 'sub' | 'sup' | 'u', content: PhrasingContent[]): PhrasingContent[] {
  return [{ type: 'html', value: `<${name}>` }, ...content, { type: 'html', value: `</${name}>` }];
}

function item(...children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

function text(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value };
}

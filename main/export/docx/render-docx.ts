import type { ExportLanguage } from '../../../domain/brief.ts';
import type { BriefBlock, BriefModel } from '../../../domain/brief-model.ts';
import type { BriefManifest } from '../brief-manifest.ts';
import { claimTable } from '../claim-table.ts';
import { describeEdition, topHeadingLevel } from '../trace.ts';
import type { Words } from '../words.ts';
import { claimBlock } from './claims.ts';
import { comments } from './comments.ts';
import { tableOfContents } from './contents.ts';
import { coreProperties, programProperties, settings } from './details.ts';
import { fontTable } from './fonts.ts';
import { footnotes } from './footnotes.ts';
import { paragraph } from './looks.ts';
import { manifestParts } from './manifest.ts';
import { type Part, wordPart, writePackage } from './package.ts';
import { headersAndFooters } from './pages.ts';
import { isRightToLeft, wordRun } from './runs.ts';
import { sourceList } from './sources.ts';
import { styleSheet, TEXT_WIDTH } from './styles.ts';
import { inBrief, textBlock } from './text-blocks.ts';
import { beginWriting, type Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

/** A4 and its margins, in twentieths of a point: 25 mm at the sides, 24 mm above and below. */
const PAGE = { width: 11906, height: 16838, side: (11906 - TEXT_WIDTH) / 2, end: 1361, edge: 680 } as const;

/**
 * A brief as a Word document (Office Open XML, transitional) in A4; the same model gives the same bytes. The markup is written
 * directly, in the order that the schema has.
 * @param manifest what the document says of itself, for programs
 * @param drawn the sheets of its pictures (`paperSheets`) as PNG, by their keys; a picture without becomes a table
 */
export function renderDocx(
  model: BriefModel,
  words: Words,
  language: ExportLanguage,
  manifest?: BriefManifest,
  drawn: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const writing = beginWriting(model, words, drawn);
  const blocks = model.blocks.map((block, index) => blockOf(block, index, writing)).join('');
  const { parts: edges, references } = headersAndFooters(model, words);
  const body =
    paragraph({ style: 'Title', ...(isRightToLeft(model.title) ? { rightToLeft: true } : {}) }, wordRun(model.title)) +
    paragraph({ style: 'Edition' }, wordRun(describeEdition(model, words), {}, { face: 'sans' })) +
    tableOfContents(model, words) +
    (blocks === '' ? paragraph({}, wordRun(words.empty)) : blocks) +
    section(references);
  const parts: Part[] = [
    wordPart('document', 'officeDocument', 'w:document', element('w:body', {}, body)),
    wordPart('styles', 'styles', 'w:styles', styleSheet(language, topHeadingLevel(model))),
    wordPart('numbering', 'numbering', 'w:numbering', writing.numberings.definitions()),
    settings(language, model.footnotes.length > 0),
    wordPart('fontTable', 'fontTable', 'w:fonts', fontTable()),
    ...edges,
    ...(model.footnotes.length === 0 ? [] : [wordPart('footnotes', 'footnotes', 'w:footnotes', footnotes(writing))]),
    ...(writing.marks.commented().length === 0 ? [] : [wordPart('comments', 'comments', 'w:comments', comments(writing))]),
    coreProperties(model, words),
    programProperties(),
    ...writing.pictures.parts(),
    ...(manifest === undefined ? [] : manifestParts(manifest)),
  ];
  return writePackage(parts, writing.links);
}

function blockOf(block: BriefBlock, index: number, writing: Writing): Xml {
  switch (block.kind) {
    case 'claim':
      return claimBlock(block, index, writing);
    case 'missing-claim':
      return paragraph({}, wordRun(writing.words.missingClaim(block.claimId), { bold: true }));
    case 'claim-table':
      return writing.model.claims.length === 0 ? '' : textBlock(claimTable(writing.model, writing.words), writing, inBrief);
    case 'source-list':
      return sourceList(writing);
    default:
      return textBlock(block, writing, inBrief);
  }
}

/** The page: its size and margins, what stands at its head and foot, and that the first is another than the rest. */
function section(references: Xml): Xml {
  return element(
    'w:sectPr',
    {},
    references +
      element('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }) +
      element('w:pgMar', {
        'w:top': PAGE.end,
        'w:right': Math.floor(PAGE.side),
        'w:bottom': PAGE.end,
        'w:left': Math.ceil(PAGE.side),
        'w:header': PAGE.edge,
        'w:footer': PAGE.edge,
        'w:gutter': 0,
      }) +
      '<w:titlePg/>',
  );
}

import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { BriefBlock, BriefModel, CellBlock, TextBlock } from '../../../domain/brief-model.ts';
import { type BriefManifest, MANIFEST_ID, manifestJson } from '../brief-manifest.ts';
import { claimTable } from '../claim-table.ts';
import { describeEdition } from '../trace.ts';
import type { Words } from '../words.ts';
import { tableElement, textElement } from './blocks.ts';
import { claimElement } from './claims.ts';
import { footnoteList, sourceList } from './lists.ts';
import { style } from './style.ts';

/** Nothing is loaded and nothing runs, whatever a page is made to hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A brief as one HTML page that needs nothing beside it.
 * Its headings stand below the title, which is the page's first.
 * @param manifest what the page says of itself, for programs
 */
export function renderHtml(brief: BriefModel, words: Words, manifest?: BriefManifest): string {
  const model = belowTitle(brief);
  const blocks = model.blocks.flatMap((block) => blockElement(block, model, words));
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: words.locale }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', model.title),
          h('style', style),
          ...(manifest === undefined ? [] : [h('script', { type: 'application/json', id: MANIFEST_ID }, manifestJson(manifest))]),
        ]),
        h('body', [
          h('header', [h('h1.title', { dir: 'auto' }, model.title), h('p.edition', describeEdition(model, words))]),
          h('main', [...(blocks.length === 0 ? [h('p', words.empty)] : blocks), ...footnoteList(model, words)]),
        ]),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}

function blockElement(block: BriefBlock, model: BriefModel, words: Words): Element | Element[] {
  switch (block.kind) {
    case 'claim':
      return claimElement(block, model, words);
    case 'missing-claim':
      return h('p.missing', words.missingClaim(block.claimId));
    case 'claim-table':
      return model.claims.length === 0
        ? []
        : tableElement(claimTable(model, words), words, { ariaLabel: words.claimTable, className: 'claims' });
    case 'source-list':
      return sourceList(model, words);
    default:
      return textElement(block, words);
  }
}

/** A brief whose own headings are none of the first level, since the page's title is. */
function belowTitle(model: BriefModel): BriefModel {
  const hasFirst = model.blocks.some((block) => textsIn(block).some((each) => each.kind === 'heading' && each.level === 1));
  return hasFirst ? { ...model, blocks: model.blocks.map(lowered) } : model;
}

function textsIn(block: BriefBlock): TextBlock[] {
  if (block.kind === 'claim') return block.note.flatMap(textsIn);
  if (block.kind === 'table') return [block, ...block.rows.flat().flatMap(({ blocks }) => blocks)];
  return block.kind === 'missing-claim' || block.kind === 'claim-table' || block.kind === 'source-list' ? [] : [block];
}

function lowered(block: BriefBlock): BriefBlock {
  if (block.kind === 'claim') return { ...block, note: block.note.map(loweredText) };
  return block.kind === 'missing-claim' || block.kind === 'claim-table' || block.kind === 'source-list' ? block : loweredText(block);
}

function loweredText(block: TextBlock): TextBlock {
  if (block.kind !== 'table') return loweredCell(block);
  return { ...block, rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(loweredCell) }))) };
}

function loweredCell<B extends TextBlock | CellBlock>(block: B): B {
  return block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + 1) } : block;
}

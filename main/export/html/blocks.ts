import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ListBlock, TableBlock, TextBlock } from '../../../domain/brief-model.ts';
import { pictureTable } from '../matrix-pictures.ts';
import { assess, SEPARATOR } from '../trace.ts';
import type { Words } from '../words.ts';
import { matrixFigureElement } from './pictures.ts';
import { phrasing } from './runs.ts';

export function textElement(block: TextBlock, words: Words): Element {
  switch (block.kind) {
    case 'heading':
      return h(`h${block.level}`, { dir: 'auto' }, phrasing(block.runs, words));
    case 'paragraph':
      return h('p', { dir: 'auto' }, phrasing(block.runs, words));
    case 'quote':
      return h('blockquote.plain', h('p', { dir: 'auto' }, phrasing(block.runs, words)));
    case 'key-judgement':
      return h('section.key-judgement', [
        h('p.label', [words.keyJudgement, ...assess(block, words)].join(SEPARATOR)),
        h('p', { dir: 'auto' }, phrasing(block.runs, words)),
      ]);
    case 'list':
      return listElement(block, words);
    case 'table':
      return tableElement(block, words);
    case 'matrix-picture': {
      const { figure } = block;
      return matrixFigureElement(figure, words.locale, words.language, tableElement(pictureTable(figure, words.language), words));
    }
  }
}

/** @param attributes what the table is, where no words beside it say so */
export function tableElement(
  block: TableBlock,
  words: Words,
  attributes: { readonly ariaLabel?: string; readonly className?: string } = {},
): Element {
  const rows = block.rows.map((cells, index) =>
    h(
      'tr',
      cells.map((cell) => {
        const content = cell.blocks.map((each) => textElement(each, words));
        if (!cell.heading) return h('td', content);
        return h('th', { scope: block.headed && index === 0 ? 'col' : 'row' }, content);
      }),
    ),
  );
  const body = block.headed ? rows.slice(1) : rows;
  return h(
    'div.table',
    h('table', attributes, [...(block.headed ? [h('thead', rows[0])] : []), ...(body.length === 0 ? [] : [h('tbody', body)])]),
  );
}

function listElement(block: ListBlock, words: Words): Element {
  const items = block.items.map((each) => {
    const said = phrasing(each.runs, words);
    const box = h('input', { type: 'checkbox', disabled: true, checked: each.checked });
    return h('li', { dir: 'auto' }, [
      ...(each.checked === null ? said : [h('label', [box, ...said])]),
      ...each.sublists.map((sublist) => listElement(sublist, words)),
    ]);
  });
  const isChecklist = block.items.some((each) => each.checked !== null);
  if (block.ordered) return h('ol', { start: block.start === 1 ? null : block.start }, items);
  return h('ul', { className: isChecklist ? ['checklist'] : null }, items);
}

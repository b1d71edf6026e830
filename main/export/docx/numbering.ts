import { paragraphProperties } from './looks.ts';
import { element, valued, type Xml } from './xml.ts';

const BULLETS = ['•', '◦', '▪'] as const;
const DEEPEST = 8;

/** How far each level of a list is set in, in twentieths of a point. */
export const LIST_INDENT = 420;
/** The same for the source list, whose numbers stand in brackets. */
const SOURCE_INDENT = 620;

/** One of a document's numberings, at a level from 0 (Word knows nine). */
export interface NumberingUse {
  readonly id: number;
  readonly level: number;
}

/** Collects the numberings a document uses while it is written. */
export interface Numberings {
  readonly sources: NumberingUse;
  readonly bullets: (depth: number) => NumberingUse;
  /** A numbering for one list alone: Word counts on through all lists that share one. */
  readonly ordered: (depth: number, start: number) => NumberingUse;
  /** What is in `word/numbering.xml`. */
  readonly definitions: () => Xml;
}

export function collectNumberings(): Numberings {
  const definitions: Xml[] = [
    definition(1, 'singleLevel', level(0, 'decimal', '[%1]', 1, SOURCE_INDENT)),
    definition(
      2,
      'hybridMultilevel',
      Array.from({ length: DEEPEST + 1 }, (_, depth) => level(depth, 'bullet', BULLETS[depth % BULLETS.length] ?? BULLETS[0])).join(''),
    ),
  ];
  return {
    sources: { id: 1, level: 0 },
    bullets: (depth) => ({ id: 2, level: Math.min(depth, DEEPEST) }),
    ordered(depth, start) {
      const id = definitions.length + 1;
      const at = Math.min(depth, DEEPEST);
      definitions.push(definition(id, 'hybridMultilevel', level(at, 'decimal', `%${at + 1}.`, start)));
      return { id, level: at };
    },
    definitions: () =>
      // All definitions stand before all uses of them.
      definitions.join('') + definitions.map((_, index) => instance(index + 1)).join(''),
  };
}

function definition(id: number, type: 'singleLevel' | 'hybridMultilevel', levels: Xml): Xml {
  return element('w:abstractNum', { 'w:abstractNumId': id }, valued('w:multiLevelType', type) + levels);
}

function instance(id: number): Xml {
  return element('w:num', { 'w:numId': id }, valued('w:abstractNumId', id));
}

function level(depth: number, format: 'decimal' | 'bullet', text: string, start = 1, width = LIST_INDENT): Xml {
  return element(
    'w:lvl',
    { 'w:ilvl': depth },
    valued('w:start', start) +
      valued('w:numFmt', format) +
      valued('w:lvlText', text) +
      valued('w:lvlJc', 'left') +
      element('w:pPr', {}, paragraphProperties({ indent: { left: width * (depth + 1), hanging: width } })),
  );
}

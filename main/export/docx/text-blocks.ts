import type { CellBlock, ListBlock, Run, TextBlock } from '../../../domain/brief-model.ts';
import type { MatrixFigure } from '../../../domain/matrix/matrix-figure.ts';
import { figureCaption } from '../../../domain/matrix/matrix-words.ts';
import { pictureTable } from '../matrix-pictures.ts';
import { assess, SEPARATOR } from '../trace.ts';
import { type ParagraphLook, paragraph } from './looks.ts';
import { LIST_INDENT } from './numbering.ts';
import { matrixPicture } from './pictures.ts';
import { wordRun } from './runs.ts';
import { table } from './tables.ts';
import { directionOf, inlines, type Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** Where blocks stand: in the brief itself, in the note of a claim, in a cell of a table. */
export interface Place {
  /** How far they are set in, in twentieths of a point. */
  readonly indent: number;
  readonly within: 'brief' | 'note' | 'cell' | 'heading-cell';
}

export const inBrief: Place = { indent: 0, within: 'brief' };
const inCell: Place = { indent: 0, within: 'cell' };
const inHeadingCell: Place = { indent: 0, within: 'heading-cell' };

const plainStyles: Readonly<Record<Place['within'], ParagraphLook>> = {
  brief: {},
  note: {},
  cell: { style: 'TableText' },
  'heading-cell': { style: 'TableHeading' },
};

export function textBlock(block: TextBlock, writing: Writing, place: Place): Xml {
  if (block.kind === 'matrix-picture')
    return matrixPicture(block.figure, writing, place.indent) ?? pictureAsTable(block.figure, writing, place);
  if (block.kind === 'table')
    return table(block, (content, heads) => cellBlock(content, writing, heads ? inHeadingCell : inCell), place.indent);
  if (block.kind !== 'key-judgement') return cellBlock(block, writing, place);
  const assessment = [writing.words.keyJudgement, ...assess(block, writing.words)].join(SEPARATOR);
  return (
    paragraph(
      { style: 'KeyJudgement', keepNext: true, spacing: { before: 200, after: 40 } },
      wordRun(assessment, { style: 'Assessment' }, { face: 'sans' }),
    ) + paragraph({ style: 'KeyJudgement', spacing: { after: 260 } }, inlines(block.runs, writing))
  );
}

/** What stands in place of a picture that nothing could draw. */
function pictureAsTable(figure: MatrixFigure, writing: Writing, place: Place): Xml {
  const { language } = writing.words;
  const caption = paragraph({ style: 'Caption', keepNext: true }, wordRun(figureCaption(figure, language), {}, { face: 'sans' }));
  return caption + textBlock(pictureTable(figure, language), writing, place);
}

/** A heading of the brief's own outline. @param level from 1, the topmost */
export function heading(level: number, content: Xml, { marks }: Writing, look: ParagraphLook = {}): Xml {
  const { open, close } = marks.heading();
  return paragraph({ ...look, style: `Heading${level}` }, open + content + close);
}

function cellBlock(block: CellBlock, writing: Writing, place: Place): Xml {
  if (block.kind === 'list') return list(block, writing, place.indent === 0 ? 0 : 1);
  const { indent, within } = place;
  const direction = directionOf(block.runs);
  switch (block.kind) {
    case 'heading': {
      const content = inlines(block.runs, writing);
      if (within === 'brief') return heading(block.level, content, writing, direction);
      return paragraph({ style: 'MinorHeading', ...setIn(indent), ...direction }, content);
    }
    case 'quote':
      return paragraph({ style: 'Quote', ...setIn(2 * indent), ...direction }, quoted(block.runs, block.claim, writing));
    case 'paragraph':
      return paragraph({ ...plainStyles[within], ...setIn(indent), ...direction }, inlines(block.runs, writing));
  }
}

/** A claim quoted inside a note is its words and the citation of its source, which are told apart by their kinds. */
function quoted(runs: readonly Run[], number: number | undefined, writing: Writing): Xml {
  const claim = number === undefined ? undefined : writing.model.claims[number - 1];
  if (claim === undefined) return inlines(runs, writing);
  const end = runs.findLastIndex((each) => each.kind === 'text' && each.text.trim() !== '') + 1;
  const { open, close } = writing.marks.quote(claim, 'quoted');
  return open + inlines(runs.slice(0, end), writing) + close + inlines(runs.slice(end), writing);
}

function setIn(indent: number): ParagraphLook {
  return indent === 0 ? {} : { indent: { left: indent } };
}

function list(block: ListBlock, writing: Writing, depth: number): Xml {
  const numbering = block.ordered ? writing.numberings.ordered(depth, block.start) : writing.numberings.bullets(depth);
  return block.items
    .map((each) => {
      const runs = inlines(each.runs, writing);
      const look: ParagraphLook = { style: 'ListParagraph', ...directionOf(each.runs) };
      // A box to tick stands where the bullet would.
      const item =
        each.checked === null
          ? paragraph({ ...look, numbering }, runs)
          : paragraph(
              { ...look, indent: { left: LIST_INDENT * (depth + 1), hanging: LIST_INDENT } },
              wordRun(each.checked ? '☑\t' : '☐\t') + runs,
            );
      return item + each.sublists.map((sublist) => list(sublist, writing, depth + 1)).join('');
    })
    .join('');
}

import type { MatrixFigure } from '../../../domain/matrix/matrix-figure.ts';
import { figureCaption, figureDescription } from '../../../domain/matrix/matrix-words.ts';
import { paperSheets } from '../matrix-pictures.ts';
import { paragraph } from './looks.ts';
import { run, wordRun } from './runs.ts';
import { TEXT_WIDTH } from './styles.ts';
import type { Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

/** English Metric Units, in which DrawingML counts lengths, in a twentieth of a point. */
const EMU = 635;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/**
 * A picture of a matrix, one sheet below the other as wide as the text, and what it shows below them.
 * @param indent how far it is set in, in twentieths of a point
 * @returns null when not all of it was drawn
 */
export function matrixPicture(figure: MatrixFigure, { pictures, words }: Writing, indent: number): Xml | null {
  const sheets = paperSheets(figure, words).map((sheet) => ({ ...sheet, file: pictures.file(sheet.key) }));
  const set = indent === 0 ? {} : { indent: { left: indent } };
  let xml = '';
  for (const { width, height, file } of sheets) {
    if (file === null) return null;
    const across = (TEXT_WIDTH - indent) * EMU;
    const size = { cx: across, cy: Math.round((across * height) / width) };
    const drawing = inline(pictures.number(), file, size, figureDescription(figure, words.language));
    xml += paragraph({ ...set, keepNext: true, spacing: { before: 160, after: 80 } }, run({}, element('w:drawing', {}, drawing)));
  }
  return xml + paragraph({ ...set, style: 'Caption' }, wordRun(figureCaption(figure, words.language), {}, { face: 'sans' }));
}

function inline(number: number, file: string, size: { cx: number; cy: number }, described: string): Xml {
  const properties = element('pic:cNvPr', { id: number, name: `Matrix ${number}`, descr: described });
  const blip = element('pic:blipFill', {}, `${element('a:blip', { 'r:embed': file })}<a:stretch><a:fillRect/></a:stretch>`);
  const shape = element(
    'pic:spPr',
    {},
    element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }) + element('a:ext', size)) +
      element('a:prstGeom', { prst: 'rect' }, '<a:avLst/>'),
  );
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    `<pic:nvPicPr>${properties}<pic:cNvPicPr/></pic:nvPicPr>${blip}${shape}`,
  );
  return element(
    'wp:inline',
    { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', size) +
      element('wp:docPr', { id: number, name: `Matrix ${number}`, descr: described }) +
      '<wp:cNvGraphicFramePr/>' +
      element('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, element('a:graphicData', { uri: `${DRAWING}/picture` }, picture)),
  );
}

import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { drawFigure } from '../../../domain/matrix/draw-figure.ts';
import { type Drawn, svgTree } from '../../../domain/matrix/drawing.ts';
import type { MatrixFigure } from '../../../domain/matrix/matrix-figure.ts';
import { figureCaption, figureDescription, matrixWords } from '../../../domain/matrix/matrix-words.ts';

/**
 * A picture of a matrix in the page itself, its caption below, and a table of the same for those who cannot see it or want its words.
 * @param table the table
 */
export function matrixFigureElement(figure: MatrixFigure, locale: string, language: keyof typeof matrixWords, table: Element): Element {
  const described = figureDescription(figure, language);
  const sheets = drawFigure(figure, language, 'document').map((sheet) => svgElement(svgTree(sheet, 'light', described, locale)));
  return h('div.matrix', [
    h('figure', [...sheets, h('figcaption', figureCaption(figure, language))]),
    h('details.context', [h('summary', matrixWords[language].asTable), table]),
  ]);
}

function svgElement({ name, attributes, children }: Drawn): Element {
  // HTML knows what an `svg` is, and has another name for the language.
  const { xmlns: _namespace, 'xml:lang': _language, ...others } = attributes;
  return s(
    name,
    others,
    children.map((child) => (typeof child === 'string' ? child : svgElement(child))),
  );
}

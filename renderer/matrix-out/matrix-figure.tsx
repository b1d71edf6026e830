import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { drawFigure } from '../../domain/matrix/draw-figure.ts';
import { type Drawn, svgTree } from '../../domain/matrix/drawing.ts';
import type { MatrixFigure } from '../../domain/matrix/matrix-figure.ts';
import { figureCaption, figureDescription, figureRows, matrixWords } from '../../domain/matrix/matrix-words.ts';
import { useInterfaceLanguage } from '../messages/index.tsx';
import './matrix-figure.css';

/** A picture of a stance matrix in a text, drawn from what it shows, with a table of the same. */
export function MatrixPicture({ figure }: { figure: MatrixFigure }) {
  const language = useInterfaceLanguage();
  const sheets = useMemo(() => {
    const described = figureDescription(figure, language);
    return drawFigure(figure, language, 'document').map((sheet) => element(svgTree(sheet, 'light', described, language)));
  }, [figure, language]);
  const [heads = [], ...rows] = useMemo(() => figureRows(figure, language), [figure, language]);
  return (
    <div className="matrix-figure">
      <figure>
        {spread(sheets)}
        <figcaption>
          <p>{figureCaption(figure, language)}</p>
        </figcaption>
      </figure>
      <details>
        <summary>{matrixWords[language].asTable}</summary>
        <table className="rt-table">
          <thead>
            <tr>{spread(heads.map((each) => createElement('th', { className: 'rt-cell rt-cell-heading', scope: 'col' }, each)))}</tr>
          </thead>
          <tbody>
            {spread(
              rows.map(([statement, ...cells]) =>
                createElement(
                  'tr',
                  null,
                  createElement('th', { className: 'rt-cell rt-cell-heading', scope: 'row' }, statement),
                  ...cells.map((each) => createElement('td', { className: 'rt-cell' }, each)),
                ),
              ),
            )}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Children that need no keys: what is drawn never changes its order. */
function spread(children: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children);
}

/** What React calls the attributes of SVG. */
const renamed: Readonly<Record<string, string>> = { class: 'className', 'xml:lang': 'xmlLang' };

function element({ name, attributes, children }: Drawn): ReactNode {
  const props = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      renamed[key] ?? key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
  return createElement(name, props, ...children.map((child) => (typeof child === 'string' ? child : element(child))));
}

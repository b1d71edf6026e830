import type { Tag } from '../../../domain/claim.ts';
import { type FigureMark, type MatrixFigure, matrixFigure } from '../../../domain/matrix/matrix-figure.ts';
import type { StanceTaken } from '../../../domain/stance.ts';

export const mark = (stance: StanceTaken, tag: Tag, count = 1): FigureMark => ({ stance, tag, count });

/** Two clashing propositions and a quiet one in three scripts, by four sources, one of them without a name. */
export const figure: MatrixFigure = matrixFigure.parse({
  by: 'source',
  revision: 214,
  at: '2026-11-26T10:00:00.000Z',
  columns: [
    'Harbour Daily: ministers weigh a date for opening the tunnel',
    '示例日报：隧道工程与贸易谈判分开进行',
    '보기신문: 터널 개통, 세 단계 점검 남아',
    '',
  ],
  rows: [
    {
      statement: 'The tunnel opens in spring, <“if” & when> the port says so',
      status: 'contested',
      conflict: 'sources',
      cells: [[mark('asserts', 'reported', 2)], [mark('denies', 'disputed')], [], [mark('mentions', 'reported')]],
    },
    {
      statement: '港务局表示，码头将于四月关闭维修，“一方称工程与贸易问题无关”，而分析人士认为它“可能成为谈判筹码”。',
      status: 'open',
      conflict: 'within',
      cells: [[], [mark('asserts', 'reported'), mark('denies', 'speculative')], [mark('hedges', 'speculative', 12)], []],
    },
    {
      statement: '시청은 개통이 늦어질 수 있다고 밝혔다.',
      status: 'open',
      conflict: null,
      cells: [[], [], [mark('asserts', 'disputed')], []],
    },
  ],
});

/** A matrix as large as pictures may be. */
export function largeFigure(rows: number, columns: number): MatrixFigure {
  return matrixFigure.parse({
    ...figure,
    columns: Array.from({ length: columns }, (_, column) => `Source ${column + 1}, the ${'long '.repeat(column % 6)}title of a report`),
    rows: Array.from({ length: rows }, (_, row) => ({
      statement: `Proposition ${row + 1}: ${'the pier closes for repairs '.repeat(1 + (row % 5))}`,
      status: 'open',
      conflict: row % 3 === 0 ? 'sources' : null,
      cells: Array.from({ length: columns }, (_, column) =>
        (row + column) % 4 === 0 ? [] : [mark('asserts', 'speculative', 1 + ((row * column) % 30))],
      ),
    })),
  });
}

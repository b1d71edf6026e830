import stringWidth from 'string-width';
import { type Budget, isMet, type Row, ratioOf } from './measurement.ts';
import type { Series, Unit } from './stats.ts';

const HEAD = ['work', 'Caveat', 'compared with', 'ratio', 'budget', 'met?'];

/** The rows as a Markdown table whose columns also line up in a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  return cells.map((row) => `| ${row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - stringWidth(cell))).join(' | ')} |`).join('\n');
}

function cellsOf(row: Row): string[] {
  const { work, caveat, peer, budget } = row;
  const ratio = ratioOf(row);
  const met = isMet(row);
  return [
    work,
    withP95(caveat),
    peer === null ? '–' : `${peer.what}: ${withP95(peer.figures)}`,
    ratio === null ? '–' : ratio.toFixed(2),
    budget === null ? '–' : budgetWords(budget, caveat.unit),
    met === null ? '–' : met ? 'yes' : 'no',
  ];
}

function withP95({ median, p95, unit, samples }: Series): string {
  const figure = `${rounded(median)} ${unit}`;
  // Of a speed the slow end would be the 5th percentile; the ratio of the medians says enough.
  return samples.length === 1 || isSpeed(unit) ? figure : `${figure} (p95 ${rounded(p95)})`;
}

function budgetWords(budget: Budget, unit: Unit): string {
  const limit = 'atMost' in budget ? `≤ ${budget.atMost}` : `≥ ${budget.atLeast}`;
  return budget.of === 'ratio' ? `ratio ${limit}` : `${budget.of} ${limit} ${unit}`;
}

function isSpeed(unit: Unit): boolean {
  return unit === 'MB/s' || unit === 'per second';
}

/** Three significant digits, whole numbers from 100 on. */
function rounded(figure: number): string {
  return figure.toLocaleString('en-US', figure >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
}

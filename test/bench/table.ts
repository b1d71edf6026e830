import { markdownTable } from '../run/markdown-table.ts';
import { type Budget, isMet, type Row, ratioOf } from './measurement.ts';
import type { Figures, Unit } from './stats.ts';

const HEAD = ['work', 'Caveat', 'compared with', 'ratio', 'budget', 'met?'];

/** The rows as Markdown: those without a group in a first table, each group in one of its own under its heading. */
export function tablesOf(rows: readonly Row[]): string {
  const groups = Map.groupBy(rows, ({ group }) => group);
  return [...groups].map(([group, members]) => (group === undefined ? '' : `### ${group}\n\n`) + tableOf(members)).join('\n\n');
}

/** The rows as one Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  return markdownTable([HEAD, ...rows.map(cellsOf)]);
}

function cellsOf(row: Row): string[] {
  const { work, caveat, peer, budget } = row;
  const met = isMet(row);
  return [
    work,
    figureWords(caveat),
    peer === null ? '–' : `${peer.what}: ${figureWords(peer.figures)}`,
    ratioWords(row),
    budget === null ? '–' : budgetWords(budget, caveat.unit),
    met === null ? '–' : met ? 'yes' : 'no',
  ];
}

function figureWords(figures: Figures): string {
  if ('over' in figures) return `> ${limitWords(figures.over, figures.unit)}`;
  const { median, p95, unit, samples } = figures;
  const figure = `${rounded(median)} ${unit}`;
  // Of a speed the slow end would be the 5th percentile; the ratio of the medians says enough.
  return samples.length === 1 || isSpeed(unit) ? figure : `${figure} (p95 ${rounded(p95)})`;
}

function limitWords(limit: number, unit: Unit): string {
  return unit === 'ms' && limit % 1000 === 0 ? `${limit / 1000} s` : `${rounded(limit)} ${unit}`;
}

/** Where the peer did not finish, the ratio is less than what is known. */
function ratioWords(row: Row): string {
  const ratio = ratioOf(row);
  if (ratio === null) return '–';
  const isBound = row.peer !== null && 'over' in row.peer.figures;
  return `${isBound ? '< ' : ''}${ratio < 0.1 ? rounded(ratio) : ratio.toFixed(2)}${row.compare === 'p95' ? ' (p95)' : ''}`;
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

import { expect, test } from 'vitest';
import { diffTexts } from '../../../domain/text-diff.ts';
import { partsOf } from '../../../renderer/review/diff-parts.ts';

const lines = Array.from({ length: 20 }, (_, i) => `Line ${i} of the report.`);
const rows = diffTexts(lines.join('\n'), lines.map((line, i) => (i === 5 || i === 14 ? line.replace('report', 'paper') : line)).join('\n'));
const told = (limit: number) =>
  partsOf(rows, limit).map((part) =>
    part.kind === 'folded' ? `… ${part.count}` : `${part.row.kind}${part.change === null ? '' : ` ${part.change}`}`,
  );

test('a change stands with a line before and after it, the rest is folded and counted', () => {
  expect(told(10)).toEqual(['… 4', 'same', 'reworded 0', 'same', '… 6', 'same', 'reworded 1', 'same', '… 4']);
});

test('beyond the limit nothing is told, and nothing is counted as the same', () => {
  expect(told(1)).toEqual(['… 4', 'same', 'reworded 0', 'same', '… 7']);
});

test('two texts that say the same are one fold', () => {
  expect(partsOf(diffTexts('a\nb', 'a\nb'), 10)).toEqual([{ kind: 'folded', key: 'end', count: 2 }]);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../domain/version.ts';
import { read } from './helpers.ts';

/** Sentences that people labelled, `boilerplate` among them; offsets count code points of the file. */
interface Gold {
  readonly rows: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly label: string;
    readonly text: string;
  }[];
}

const shared = join(import.meta.dirname, '../../../../shared');
const present = existsSync(join(shared, 'gold/dev.json'));
if (!present) process.stdout.write('gold.test.ts: the labelled articles (../shared/gold) are not here, so furniture is not measured.\n');

/** For every character of the file that is not white space, in order, whether it lies in a furniture block. */
function furnitureOf(text: string, blocks: readonly Block[]): boolean[] {
  return blocks.flatMap(({ start, end, kind }) => Array.from(text.slice(start, end).replace(/\s/gu, ''), () => kind === 'furniture'));
}

describe.runIf(present)('furniture, against sentences labelled by people', () => {
  test('is found with few false alarms', async () => {
    const gold: Gold = JSON.parse(readFileSync(join(shared, 'gold/dev.json'), 'utf8'));
    const counts = { hit: 0, miss: 0, falseAlarm: 0 };
    for (const file of new Set(gold.rows.map((row) => row.file))) {
      const bytes = readFileSync(join(shared, 'corpus', file));
      const { text, blocks } = await read(bytes, file);
      const isFurniture = furnitureOf(text, blocks);
      const characters = Array.from(bytes.toString('utf8'));
      const visibleBefore = characters.map(() => 0);
      let visible = 0;
      characters.forEach((character, index) => {
        visibleBefore[index] = visible;
        if (!/\s/u.test(character)) visible++;
      });
      expect(isFurniture.length).toBe(visible);
      for (const row of gold.rows.filter((each) => each.file === file)) {
        const within = isFurniture.slice(visibleBefore[row.start], visibleBefore[row.end] ?? visible);
        const found = within.filter(Boolean).length * 2 > within.length;
        if (row.label === 'boilerplate') counts[found ? 'hit' : 'miss']++;
        else if (found) counts.falseAlarm++;
      }
    }
    const precision = counts.hit / (counts.hit + counts.falseAlarm);
    const recall = counts.hit / (counts.hit + counts.miss);
    process.stdout.write(`furniture: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${JSON.stringify(counts)})\n`);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.7);
  });
});

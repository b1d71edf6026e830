import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slipsIn } from '../../../../domain/suggest/slips/slips-in.ts';
import { read } from '../../../main/import/helpers.ts';

/** Sentences that people labelled; what they saw of slips stands in the cue. */
interface Gold {
  readonly rows: readonly { readonly file: string; readonly text: string; readonly cue: string }[];
}

const shared = join(import.meta.dirname, '../../../../../shared');
const present = existsSync(join(shared, 'gold/dev.json'));
if (!present)
  process.stdout.write('slips/gold.test.ts: the labelled sentences (../shared/gold) are not here, so slips are not measured.\n');

describe.runIf(present)('slips, against sentences in which people saw one', () => {
  test('are found in most of them, and hardly anywhere else', async () => {
    const gold: Gold = JSON.parse(readFileSync(join(shared, 'gold/dev.json'), 'utf8'));
    const counts = { seen: 0, found: 0, pointedOut: 0, unseen: 0 };
    for (const file of readdirSync(join(shared, 'corpus'))) {
      const { text, blocks, details } = await read(readFileSync(join(shared, 'corpus', file)), file);
      const passages = blocks.flatMap(({ start, end, kind, language }) =>
        kind === 'furniture' ? [] : [{ start, end, kind, language: language ?? details.language ?? 'und' }],
      );
      const slips = slipsIn(text, passages, { published: details.published ?? null });
      const seen = gold.rows
        .filter((row) => row.file === file && /name slip/u.test(row.cue))
        .map((row) => ({ start: text.indexOf(row.text), end: text.indexOf(row.text) + row.text.length }));
      const isIn = (at: number, { start, end }: { start: number; end: number }) => at >= start && at < end;
      counts.seen += seen.length;
      counts.found += seen.filter((sentence) => slips.some(({ start }) => isIn(start, sentence))).length;
      counts.pointedOut += slips.length;
      counts.unseen += slips.filter(({ start }) => !seen.some((sentence) => isIn(start, sentence))).length;
    }
    process.stdout.write(`slips: ${JSON.stringify(counts)}\n`);
    expect(counts.seen).toBeGreaterThanOrEqual(8);
    expect(counts.found / counts.seen).toBeGreaterThanOrEqual(0.85);
    expect(counts.unseen).toBeLessThanOrEqual(1);
  });
});

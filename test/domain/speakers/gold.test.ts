import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { speakersOf } from '../../../domain/speakers/speakers-of.ts';

/** Sentences with who asserts them: a name, which may be in the sentence or not, or `outlet` for the source itself. */
interface Gold {
  readonly rows: readonly { readonly text: string; readonly attribution: string | null }[];
}

const file = join(import.meta.dirname, '../../../../shared/gold/dev.json');
const present = existsSync(file);
if (!present)
  process.stdout.write('speakers/gold.test.ts: the labelled sentences (../shared/gold) are not here, so speakers are not measured.\n');

/** A name without what is added to it in brackets. */
const bare = (name: string) => name.replace(/[((][^))]*[))]$/u, '').trim();

describe.runIf(present)('speakers, against sentences labelled by people', () => {
  test('are mostly found where they are named, and seldom where the source itself speaks', () => {
    const gold: Gold = JSON.parse(readFileSync(file, 'utf8'));
    const counts = { named: 0, found: 0, outlet: 0, silent: 0 };
    for (const { text, attribution } of gold.rows) {
      if (attribution === null) continue;
      const names = speakersOf(text, { start: 0, end: text.length }, 'und');
      const name = bare(attribution);
      if (name === 'outlet') {
        counts.outlet++;
        if (names.length === 0) counts.silent++;
      } else if (text.includes(name) && !/^(?:he|she|they|他|她)$/i.test(name)) {
        counts.named++;
        const best = names[0] ?? '';
        if (best !== '' && (best.includes(name) || name.includes(best))) counts.found++;
      }
    }
    process.stdout.write(`speakers: ${JSON.stringify(counts)}\n`);
    expect(counts.named).toBeGreaterThan(20);
    expect(counts.found / counts.named).toBeGreaterThanOrEqual(0.8);
    expect(counts.silent / counts.outlet).toBeGreaterThanOrEqual(0.9);
  });
});

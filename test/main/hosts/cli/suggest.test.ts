import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caveat, caveatJson, workingFolder } from './program.ts';

interface Suggested {
  readonly text: string;
  readonly blocks: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  readonly claims: readonly {
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly tag: string;
    readonly attribution: string;
    readonly cues: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  }[];
}

const folder = workingFolder({});
const article = [
  'Harbour crane fell on Monday',
  '',
  'The crane 🏗️ of the north pier fell on Monday. “It may have been the wind,” said harbour master Lena Ortiz.',
  '',
  'The builder denied that its bolts had been loose. Who will pay?',
].join('\n');
writeFileSync(join(folder, 'crane.txt'), article);

test('a file is read for claims, with offsets into its text', async () => {
  const { code, json } = await caveatJson<Suggested>(folder, 'suggest', 'crane.txt');
  expect(code).toBe(0);
  expect(json.claims.map(({ tag, attribution }) => [tag, attribution])).toEqual([
    ['reported', 'outlet'],
    ['reported', 'outlet'],
    ['speculative', 'harbour master Lena Ortiz'],
    ['disputed', 'builder'],
  ]);
  for (const { start, end, quote, cues } of json.claims) {
    expect(json.text.slice(start, end)).toBe(quote);
    for (const cue of cues) expect(json.text.slice(cue.start, cue.end)).toBe(cue.quote);
  }
  expect(json.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
});

test('people get lines, and a file that is not there is told', async () => {
  expect((await caveat(folder, 'suggest', 'crane.txt')).stdout).toContain('4 claims suggested');
  const missing = await caveat(folder, 'suggest', 'none.txt');
  expect(missing.code).not.toBe(0);
  expect(missing.stderr).toContain('none.txt');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../helpers.ts';

/** What proves each line of a table in docs/formats.md, by the line's own words. */
export type Lines = Readonly<Record<string, () => Promise<void>>>;

const page = readFileSync(join(import.meta.dirname, '../../../../docs/formats.md'), 'utf8');

/** Runs the proofs of a table, which must be those of its lines: no more, no fewer. */
export function proveLines(heading: string, lines: Lines): void {
  describe(heading, () => {
    test('every line of the table is tested, and nothing else', () => {
      expect(documented(heading)).toEqual(Object.keys(lines));
    });

    test.each(Object.entries(lines))('%s', async (_, prove) => await prove());
  });
}

/** The first cells of the table under a heading. */
function documented(heading: string): string[] {
  const section = page.split('\n## ').find((part) => part.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => line.split(' | ')[0]?.slice(2) ?? '');
}

/** Each block's kind with its level. */
export async function levels(bytes: Uint8Array, fileName: string): Promise<string[]> {
  return (await read(bytes, fileName)).blocks.map(({ kind, level }) => `${kind}${level ?? ''}`);
}

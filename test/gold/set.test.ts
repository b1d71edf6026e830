import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Row, unlabelled, written } from './rows.ts';

const files = readdirSync(written).toSorted();
const textOf = new Map(files.map((file) => [file, readFileSync(join(written, file), 'utf8')]));
const visible = (text: string) => text.replace(/\s/gu, '');

/** What is wrong with where rows say they stand. */
function misplaced(rows: readonly Row[]): string[] {
  return rows
    .filter(({ file, start, end, text }) => start < 0 || end <= start || textOf.get(file)?.slice(start, end) !== text)
    .map(({ id }) => id);
}

describe('the written documents', () => {
  const rows = unlabelled();

  test('are many enough, in each language', () => {
    const count = (language: string) => rows.filter(({ id }) => id.startsWith(`${language}-`)).length;
    expect(rows.length).toBeGreaterThanOrEqual(300);
    for (const language of ['ko', 'en', 'zh']) expect(count(language), language).toBeGreaterThanOrEqual(90);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('hold the words of every sentence where it says', () => {
    expect(misplaced(rows)).toEqual([]);
  });

  test.each(files)('%s lies in sentences from beginning to end, none over another', (file) => {
    const own = rows.filter((row) => row.file === file);
    const text = textOf.get(file) ?? '';
    own.forEach(({ start }, i) => {
      expect(start).toBeGreaterThanOrEqual(own[i - 1]?.end ?? 0);
    });
    expect(own.map((row) => visible(row.text)).join('')).toBe(visible(text));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, type LabelledRow, labelledBy, labels, laterLabelled, laterSets, type Row, unlabelled, written } from './rows.ts';

const files = readdirSync(written).toSorted();
const textsIn = (folder: string) => new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const textOf = textsIn(written);
const visible = (text: string) => text.replace(/\s/gu, '');

/** What is wrong with where rows say they stand. */
function misplaced(rows: readonly Row[], texts: ReadonlyMap<string, string> = textOf): string[] {
  return rows
    .filter(({ file, start, end, text }) => start < 0 || end <= start || texts.get(file)?.slice(start, end) !== text)
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

/** What breaks the rules of docs/labelling.md that can be checked without reading, each as `id: what`. */
function faults(rows: readonly LabelledRow[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const faultsOf = ({ id, label, attribution, certainty, cue, conflicts_with: conflicts }: LabelledRow): string[] => {
    const isClaim = label !== 'none' && label !== 'boilerplate';
    return [
      labels.includes(label) ? [] : [`no such label: ${label}`],
      isClaim === (attribution !== null && attribution.trim() !== '') ? [] : ['a claim has someone who asserts it, and nothing else has'],
      [1, 2, 3].includes(certainty) ? [] : [`no such certainty: ${certainty}`],
      cue.trim() === '' ? ['no cue'] : [],
      (label === 'disputed') === conflicts.length > 0 ? [] : ['what is disputed has conflicts, and nothing else has'],
      conflicts.filter((other) => !byId.get(other)?.conflicts_with.includes(id)).map((other) => `${other} does not name it back`),
    ].flat();
  };
  return rows.flatMap((row) => faultsOf(row).map((what) => `${row.id}: ${what}`));
}

const labellers = readdirSync(import.meta.dirname).flatMap((file) => /^labels-([a-z])\.json$/.exec(file)?.[1] ?? []);

describe.each(labellers)('the labels of %s', (labeller) => {
  test('are of the sentences as they were cut, each once, in order', () => {
    const places = labelledBy(labeller).map(({ id, file, start, end, text }) => ({ id, file, start, end, text }));
    expect(places).toEqual(unlabelled());
  });

  test('keep to the rules', () => {
    expect(faults(labelledBy(labeller))).toEqual([]);
  });
});

test.each(laterSets)('the documents of the set “%s” have labels that keep to the rules, where they say', (set) => {
  const rows = laterLabelled(set);
  const texts = textsIn(folderOf(set));
  expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(texts.keys()));
  expect(misplaced(rows, texts)).toEqual([]);
  expect(faults(rows)).toEqual([]);
});

test('labels that break the rules are told', () => {
  const row = { file: 'x.txt', start: 0, end: 1, text: 'x', certainty: 3, cue: 'flat fact', conflicts_with: [] } as const;
  const kept: LabelledRow = { ...row, id: 'x-001', label: 'reported', attribution: 'outlet' };
  expect(faults([kept, { ...row, id: 'x-002', label: 'none', attribution: null }])).toEqual([]);
  expect(faults([{ ...kept, attribution: null }])).toHaveLength(1);
  expect(faults([{ ...kept, label: 'none' }])).toHaveLength(1);
  expect(faults([{ ...kept, label: 'disputed' }])).toHaveLength(1);
  expect(faults([{ ...kept, label: 'disputed', conflicts_with: ['x-001'] }])).toEqual([]);
  expect(faults([{ ...kept, label: 'disputed', conflicts_with: ['x-002'] }])).toEqual(['x-001: x-002 does not name it back']);
});

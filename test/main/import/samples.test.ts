import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { passages, read } from './helpers.ts';

const folder = join(import.meta.dirname, '../../../resources/samples');

/** What the sample articles say of themselves. */
const expected = {
  'lantern-bridge-ledger.md': {
    outlet: 'The Corvane Ledger',
    author: 'Mina Okafor',
    published: '2025-10-14T07:40+01:00',
    language: 'en',
    furniture: 0,
  },
  'lantern-bridge-haimen.html': {
    outlet: '海门观察网',
    author: '林若溪',
    published: '2025-10-16T09:15+08:00',
    language: 'zh',
    furniture: 23,
  },
  'lantern-bridge-hanbit.txt': { outlet: '한빛항만신문', author: '서지안', published: '2025-10-17T08:30', language: 'ko', furniture: 7 },
  'lantern-bridge-tidewater.txt': {
    outlet: 'Tidewater Notes',
    author: 'Jonas Brandt',
    published: '2025-10-19',
    language: 'en',
    furniture: 7,
  },
} as const;

describe('the sample articles', () => {
  test('are all known here', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('lantern-bridge-'))
        .toSorted(),
    ).toEqual(Object.keys(expected).toSorted());
  });

  test.each(Object.entries(expected))('%s', async (name, { furniture, ...details }) => {
    const extraction = await read(readFileSync(join(folder, name)), name);
    expect(extraction.warnings).toEqual([]);
    expect(extraction.details).toMatchObject(details);
    expect(extraction.blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(furniture);
    expect(passages(extraction).length).toBeGreaterThanOrEqual(7);
  });
});

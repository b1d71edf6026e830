import { expect, test } from 'vitest';
import { passagesOf } from '../../../domain/passages.ts';
import { type Cursor, toPassage } from '../../../renderer/reader/cursor.ts';
import type { ReaderAction } from '../../../renderer/reader/keys.ts';
import { moved } from '../../../renderer/reader/plain-moves.ts';
import { blocks, text } from '../../domain/helpers/fixtures.ts';

const passages = passagesOf(blocks, undefined);
const ground = { text, passages, blocks: passages, language: 'en' };
const first = toPassage(ground, 1);

/** Where keys lead one after the other, from the first passage. */
function after(...actions: readonly ReaderAction[]): Cursor | null {
  return actions.reduce<Cursor | null>((cursor, action) => (cursor === null ? null : (moved(ground, cursor, action) ?? cursor)), first);
}

test('keys move through the text and select in it', () => {
  expect(after({ do: 'passage', by: 1 })).toMatchObject({ passage: 2, selected: false });
  const passage = after({ do: 'passage', by: 1 }, { do: 'grow', unit: 'passage' });
  const block = ground.passages[1];
  expect(passage).toMatchObject({ selected: true, start: block?.start, end: block?.end });
  const longer = after({ do: 'passage', by: 1 }, { do: 'extend', unit: 'natural', by: 1 });
  expect(longer?.selected).toBe(true);
  expect(after({ do: 'select-all' })).toMatchObject({ start: ground.passages[0]?.start, end: ground.passages.at(-1)?.end });
});

test('Escape lets a selection go, and is left to others when there is none', () => {
  expect(after({ do: 'grow', unit: 'passage' }, { do: 'leave' })?.selected).toBe(false);
  expect(first === null ? null : moved(ground, first, { do: 'leave' })).toBeNull();
});

test.each<ReaderAction>([{ do: 'tag', tag: 'reported' }, { do: 'done' }, { do: 'remove' }, { do: 'note' }])(
  '%o changes nothing',
  (action) => {
    expect(first === null ? null : moved(ground, first, action)).toBeNull();
  },
);

import { expect, test } from 'vitest';
import { PREVIEW_LENGTH } from '../../../../domain/encoding.ts';
import { unwrap } from '../../../../domain/result.ts';
import { previewEncodings } from '../../../../main/import/encoding/preview.ts';
import { encoded } from './legacy.ts';

const words = '記者王大明／台北報導　昨天下午一艘渡輪靠岸時撞上防波堤，三人輕傷。';

test('the likeliest reading comes first, without markup; each says what it breaks', () => {
  const page = `<html><style>p { color: red }</style><p>${words}</p>\n${'<p>quay</p>\n'.repeat(2000)}`;
  const { detected, previews } = unwrap(previewEncodings(encoded(page, 'big5'), 'page.html'));
  expect(detected?.name).toBe('big5');
  expect(previews[0]).toEqual({ encoding: 'big5', text: words.replace(/\s+/g, ' '), broken: 0 });
  expect(previews.find(({ encoding }) => encoding === 'utf-8')?.broken).toBeGreaterThan(words.length / 2);
  expect(new Set(previews.map(({ text }) => text)).size).toBe(previews.length);
});

test('previews are bounded, whole characters', () => {
  const { previews } = unwrap(previewEncodings(encoded('🚢'.repeat(100_000), 'utf-8'), 'ships.txt'));
  for (const { text } of previews) {
    expect(text.length).toBeLessThanOrEqual(PREVIEW_LENGTH);
    expect(text.isWellFormed()).toBe(true);
  }
});

test('a document of another kind and an empty file have no encodings', () => {
  expect(previewEncodings(encoded('%PDF-1.7', 'utf-8'), 'a.pdf')).toMatchObject({ error: { code: 'format-unsupported', where: 'a.pdf' } });
  expect(previewEncodings(new Uint8Array(), 'a.txt')).toMatchObject({ error: { code: 'file-empty' } });
});

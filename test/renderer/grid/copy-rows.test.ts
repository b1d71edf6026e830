import { expect, test } from 'vitest';
import { copiedRows } from '../../../renderer/grid/copy-rows.ts';

test('each cell stays one cell, and nothing in it runs', () => {
  const { plain, html } = copiedRows([
    ['Claim', 'Note'],
    ['two\r\nlines\tand a tab', '=HYPERLINK("http://a")'],
    ['\t=1+1', '<img src=x onerror="alert(1)"> & more'],
  ]);
  expect(plain.split('\r\n').map((line) => line.split('\t'))).toEqual([
    ['Claim', 'Note'],
    ['two lines and a tab', `'=HYPERLINK("http://a")`],
    [`'=1+1`, '<img src=x onerror="alert(1)"> & more'],
  ]);
  expect(html).toContain('<td>two lines and a tab</td>');
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more');
  expect(html.match(/<tr>/g)).toHaveLength(3);
});

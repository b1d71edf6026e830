import { describe, expect, test } from 'vitest';
import { outline, read } from './helpers.ts';

const sentences =
  'The ferry line will run every hour from May, the county said on Friday, after two winters in which the ice had closed it. Two older boats are to be sold, and the landing at Orne is mended first.';

describe('tables of data', () => {
  test('sparse rows at the end of an article are its text', async () => {
    const row = (name: string, at: number) =>
      `<tr><td>${name}</td>${Array.from({ length: 12 }, (_, column) => `<td>${column === at ? 'x' : ''}</td>`).join('')}</tr>`;
    const rows = [...'ABCDEFGHIJKL'].map((name, index) => row(name, (index * 7) % 12)).join('');
    const body = `<nav><a href="/">Home</a></nav><article><h1>Ferries</h1>${`<p>${sentences}</p>`.repeat(4)}<table>${rows}</table></article><footer>About us</footer>`;
    const found = outline(await read(`<html><body>${body}</body></html>`, 'a.html'));
    expect(found.filter((line) => line.startsWith('table-row: '))).toHaveLength(12);
    expect(found.at(-2)).toMatch(/^table-row: L \|/u);
  });

  test('breaks move no cell to another column', async () => {
    const rows =
      '<tr><td>a</td><td>b</td><td>c</td></tr><tr><td></td><td><br><br>7</td><td>8</td></tr><tr><td><br><br><br></td><td>1<br><br>2</td><td>3</td></tr>';
    expect(outline(await read(`<html><body><table>${rows}</table></body></html>`, 'a.html'))).toEqual([
      'table-row: a | b | c',
      'table-row: | 7 | 8',
      'table-row: | 1 2 | 3',
    ]);
  });
});

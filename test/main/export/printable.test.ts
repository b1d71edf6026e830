import { expect, test } from 'vitest';
import { printable } from '../../../main/export/printable.ts';

test('printable replaces what no document may hold, at any depth, and keeps everything else', () => {
  const before = {
    plain: 'tab\t line\n 한 🚇',
    list: [{ bad: 'a\u0000b\u001bc\u0085d\uffff' }],
    half: '\ud83d!',
    number: 3,
    nothing: null,
  };
  expect(printable(before)).toEqual({
    plain: 'tab\t line\n 한 🚇',
    list: [{ bad: 'a\ufffdb\ufffdc\ufffdd\ufffd' }],
    half: '\ufffd!',
    number: 3,
    nothing: null,
  });
});

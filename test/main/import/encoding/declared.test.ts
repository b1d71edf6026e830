import { expect, test } from 'vitest';
import { declaredEncoding } from '../../../../main/import/encoding/declared.ts';

const declared = (head: string) => declaredEncoding(new TextEncoder().encode(head));

test.each([
  ['<?xml version="1.0" encoding="GBK"?><html>', 'gb18030'],
  ["<?xml version='1.0' encoding='EUC-KR'?>", 'euc-kr'],
  ['<meta charset=big5>', 'big5'],
  ['<META CHARSET = "Shift_JIS" />', 'shift_jis'],
  ['<meta name="a" content="b"><meta http-equiv="Content-Type" content="text/html; charset=gb2312">', 'gb18030'],
  ['<meta content="text/html;charset=koi8-r" http-equiv=content-type>', 'koi8-r'],
  ['<meta charset="cp949">', 'euc-kr'],
  ['<meta charset="latin1">', 'windows-1252'],
  // What can be read here cannot be UTF-16.
  ['<meta charset="utf-16">', 'utf-8'],
] as const)('%s', (head, encoding) => {
  expect(declared(head)).toBe(encoding);
});

test.each([
  '<p>charset=big5</p>',
  '<!-- <meta charset="big5"> -->',
  '<meta name="note" content="text/html; charset=big5">',
  '<meta charset="klingon">',
  `${' '.repeat(1024)}<meta charset="big5">`,
])('%s says nothing', (head) => {
  expect(declared(head)).toBeNull();
});

import { expect, test } from 'vitest';
import { kindOfName } from '../../../domain/suggest/voices/kind-of-name.ts';

test.each([
  ['', 'outlet'],
  ['Lena Ortiz', 'named'],
  ['harbour master Lena Ortiz', 'named'],
  ['A senior official', 'anonymous'],
  ['two former employees', 'anonymous'],
  ['analysts', 'anonymous'],
  ['people familiar with the plan', 'anonymous'],
  ['the October report', 'document'],
  ['市长李青', 'named'],
  ['一位官员', 'anonymous'],
  ['消息人士', 'anonymous'],
  ['港务局内部文件', 'document'],
  ['박도현 과장', 'named'],
  ['정부 관계자', 'anonymous'],
  ['감사 보고서', 'document'],
] as const)('“%s” is %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

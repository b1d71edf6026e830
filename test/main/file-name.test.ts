import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileNameFor } from '../../main/file-name.ts';
import { temporaryFolder } from './builders.ts';

test.each([
  ['Port closure', 'Port closure.md'],
  ['港口关闭简报', '港口关闭简报.md'],
  ['항만 폐쇄', '항만 폐쇄.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['C:\\Users\\me', 'C Users me.md'],
  ['.hidden', 'hidden.md'],
  ['CON', '_CON.md'],
  ['com1.notes', '_com1.notes.md'],
  ['Consul', 'Consul.md'],
  ['trailing dots... ', 'trailing dots.md'],
  ['a\u202Egnp.exe\u0000\n', 'a gnp.exe.md'],
  ['What? <really> "yes" | no*', 'What really yes no.md'],
  ['', 'brief.md'],
  ['...', 'brief.md'],
  ['\u1112\u1161\u11ab', '한.md'],
])('%j becomes %j', (title, name) => {
  expect(fileNameFor(title, 'md')).toBe(name);
  writeFileSync(join(temporaryFolder(), name), '');
});

test('a long title is cut between characters and fits every file system', () => {
  const name = fileNameFor('👩🏽‍🚒港'.repeat(100), 'docx');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^(👩🏽‍🚒港)+(👩🏽‍🚒)?\.docx$/u);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { answers, answerTo } from '../security/answers.ts';
import { securityFindings } from '../security/lint.ts';

test('every finding of the security linter is answered, and every answer is needed', () => {
  const findings = securityFindings(['domain', 'main', 'renderer']);
  const open = findings.filter(({ rule, file }) => answerTo(rule, file) === undefined);
  expect(open.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([]);
  const used = new Set(findings.map(({ rule, file }) => answerTo(rule, file)));
  expect(answers.filter((each) => !used.has(each))).toEqual([]);
}, 120_000);

test('the linter reads TypeScript and finds what it should', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'main'));
  const code = 'export const run = <const T>(text: T extends string ? T : never): unknown => eval(text satisfies string);\n';
  writeFileSync(join(folder, 'main', 'bad.ts'), code);
  expect(securityFindings(['main'], folder)).toEqual([
    { file: 'main/bad.ts', line: 1, rule: 'detect-eval-with-expression', message: expect.any(String) },
  ]);
}, 60_000);

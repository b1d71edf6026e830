import { CspEvaluator } from 'csp_evaluator';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../main/hosts/assets.ts';

/** What Google's evaluator says of a policy, as `directive value: what it says`. */
function findingsOf(policy: string): string[] {
  const parsed = new CspParser(policy).csp;
  return new CspEvaluator(parsed).evaluate().map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`);
}

/** What is answered to each finding about the window's policy. */
const answered: Readonly<Record<string, string>> = {
  "script-src 'self'":
    'The only scripts under the window’s address are the built ones: one folder, read-only, and no path leads out of it.',
};

test('each finding about the policy of the window has an answer', () => {
  const findings = findingsOf(CONTENT_SECURITY_POLICY);
  expect(findings.filter((finding) => !Object.keys(answered).some((key) => finding.startsWith(`${key}: `)))).toEqual([]);
  expect(Object.keys(answered).filter((key) => !findings.some((finding) => finding.startsWith(`${key}: `)))).toEqual([]);
});

test('the evaluator sees what would be wrong', () => {
  expect(findingsOf(CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")).join('\n')).toContain(
    'unsafe-inline',
  );
  expect(findingsOf("script-src 'self'").join('\n')).toContain('object-src');
});

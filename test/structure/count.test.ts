import { expect, test } from 'vitest';
import { countOf, oneCheck, sum, summary } from '../run/count.ts';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };

test('tests are counted as Vitest counts them', () => {
  const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
  expect(countOf({ numPassedTests: 2, numFailedTests: 1, testResults: [passing, failing] }, 1)).toEqual({ passed: 2, failed: 1 });
  expect(countOf({ numPassedTests: 1, numFailedTests: 0, testResults: [passing] }, 0)).toEqual({ passed: 1, failed: 0 });
});

test('a file that could not be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(countOf({ numPassedTests: 1, numFailedTests: 0, testResults: [passing, broken] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a run that ended badly never looks like a pass', () => {
  expect(countOf(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countOf({ numPassedTests: 1, numFailedTests: 0, testResults: [passing] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test('the last line says how many in all', () => {
  expect(summary(sum([oneCheck(0), oneCheck(2), { passed: 40, failed: 0 }]))).toBe('41 passed, 1 failed');
});

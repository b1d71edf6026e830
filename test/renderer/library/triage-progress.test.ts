import { expect, test } from 'vitest';
import type { SourceSummary } from '../../../domain/contract.ts';
import { triageOfAll } from '../../../renderer/library/triage-progress.tsx';
import { source } from '../../domain/helpers/fixtures.ts';

const summary = (passages: number, done: number, setAside: number): SourceSummary => ({
  source,
  passages,
  done,
  setAside,
  claims: { reported: 0, speculative: 0, disputed: 0 },
});

test('the work on a notebook is that on all its sources', () => {
  expect(triageOfAll([])).toEqual({ done: 0, setAside: 0, total: 0 });
  expect(triageOfAll([summary(12, 5, 2), summary(8, 0, 1), summary(0, 0, 0)])).toEqual({ done: 5, setAside: 3, total: 20 });
});

/** How many checks passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One check of its own, such as lint. */
export function oneCheck(exitCode: number): Count {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The last line of a run. */
export function summary({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

/** The parts of Vitest's JSON report that are counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/**
 * Counts the tests of a Vitest run. A file that could not be loaded counts as one failure, and so does a run that
 * ended badly for any other reason: nothing that went wrong may look like a pass.
 * @param report the JSON report, null when none was written
 */
export function countOf(report: Report | null, exitCode: number): Count {
  if (report === null) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** What became of a step's tests. */
export type Tally = { passed: number; failed: number; skipped: number };

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** One a file. A file that broke before its tests ran is failed without a failed assertion. */
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/**
 * Reads Vitest's JSON report so that nothing that went wrong counts as nothing: a file that could not be loaded, an
 * error outside any test, a run that crashed or found no test each make at least one failure.
 *
 * @param json the report, or null when Vitest wrote none
 * @param succeeded whether Vitest said so by its exit code
 */
export function countTests(json: string | null, succeeded: boolean): Tally {
  if (json === null) return { passed: 0, failed: 1, skipped: 0 };
  const report: Report = JSON.parse(json);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const passed = report.numPassedTests;
  const known = report.numFailedTests + brokenFiles.length;
  const failed = known === 0 && (!succeeded || passed === 0) ? 1 : known;
  return { passed, failed, skipped: report.numPendingTests + report.numTodoTests };
}

import { expect, test } from 'vitest';
import { countTests } from '../count-tests.ts';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const broken = { status: 'failed', assertionResults: [] };

function report(passed: number, failed: number, ...testResults: (typeof passing)[]): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults,
  });
}

test.each([
  ['all passed', report(5, 0, passing), true, { passed: 5, failed: 0, skipped: 3 }],
  ['a test failed', report(4, 1, passing, failing), false, { passed: 4, failed: 1, skipped: 3 }],
  [
    'a file broke before its tests',
    report(4, 0, passing, broken),
    false,
    { passed: 4, failed: 1, skipped: 3 },
  ],
  ['both', report(4, 1, failing, broken), false, { passed: 4, failed: 2, skipped: 3 }],
  ['an error outside any test', report(5, 0, passing), false, { passed: 5, failed: 1, skipped: 3 }],
  ['no test ran', report(0, 0), true, { passed: 0, failed: 1, skipped: 3 }],
  ['Vitest wrote no report', null, true, { passed: 0, failed: 1, skipped: 0 }],
])('%s', (_, json, succeeded, tally) => {
  expect(countTests(json, succeeded)).toEqual(tally);
});

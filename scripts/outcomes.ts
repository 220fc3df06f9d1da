import { relative } from 'node:path';

/** What became of one test or one check. */
export interface Outcome {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** A file that cannot be loaded has no test to report, so it counts as a failure of its own. */
export function vitestOutcomes({ testResults }: VitestReport): Outcome[] {
  return testResults.flatMap(({ name, status, assertionResults }): Outcome[] => {
    const file = relative('', name);
    const tests = assertionResults.map((test) => ({
      name: `${file}: ${test.fullName}`,
      status: statusOf(test.status),
    }));
    const isBroken = status === 'failed' && !tests.some((test) => test.status === 'failed');
    return isBroken ? [...tests, { name: file, status: 'failed' }] : tests;
  });
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
}

export function playwrightOutcomes({ suites }: PlaywrightReport): Outcome[] {
  return suites.flatMap((suite) => [
    ...playwrightOutcomes({ suites: suite.suites ?? [] }),
    ...suite.specs.flatMap(({ file, title, tests }) =>
      tests.map((test) => ({
        name: `${test.projectName}: ${file}: ${title}`,
        status: statusOf(test.status),
      })),
    ),
  ]);
}

/** The words of vitest and of Playwright; a test that was not run, for whatever reason, is skipped. */
function statusOf(word: string): Outcome['status'] {
  if (word === 'passed' || word === 'expected') return 'passed';
  return word === 'failed' || word === 'unexpected' || word === 'flaky' ? 'failed' : 'skipped';
}

/** The last lines of a run: what did not pass, then the counts, in which a skipped test is a failed one. */
export function summary(outcomes: readonly Outcome[]): string {
  const troubles = outcomes.filter(({ status }) => status !== 'passed');
  return [
    ...troubles.map(({ name, status }) => `${status}: ${name}`),
    `${outcomes.length - troubles.length} passed, ${troubles.length} failed`,
  ].join('\n');
}

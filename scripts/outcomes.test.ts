import { expect, test } from 'vitest';
import { playwrightOutcomes, summary, vitestOutcomes } from './outcomes.ts';

test('a skipped test counts as failed, and is named', () => {
  const outcomes = [
    { name: 'a rule', status: 'passed' },
    { name: 'another rule', status: 'skipped' },
  ] as const;
  expect(summary(outcomes)).toBe('skipped: another rule\n1 passed, 1 failed');
});

test('of vitest, all that is neither passed nor failed is skipped', () => {
  const statuses = ['passed', 'failed', 'pending', 'todo', 'skipped', 'disabled'];
  const assertionResults = statuses.map((status) => ({ fullName: 'a rule', status }));
  const outcomes = vitestOutcomes({
    testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }],
  });
  expect(outcomes.map(({ status }) => status)).toEqual([
    'passed',
    'failed',
    'skipped',
    'skipped',
    'skipped',
    'skipped',
  ]);
});

test('a test file that cannot be loaded is a failure', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }];
  expect(vitestOutcomes({ testResults })).toEqual([{ name: 'a.test.ts', status: 'failed' }]);
});

test('of Playwright, each project counts, in suites within suites, and a flaky test is a failed one', () => {
  const specOf = (...statuses: string[]) => ({
    file: 'a.spec.ts',
    title: 'a journey',
    tests: statuses.map((status) => ({ projectName: 'server', status })),
  });
  const inner = { specs: [specOf('expected', 'unexpected')] };
  const outcomes = playwrightOutcomes({ suites: [{ specs: [specOf('flaky', 'skipped')], suites: [inner] }] });
  expect(outcomes.map(({ status }) => status)).toEqual(['passed', 'failed', 'failed', 'skipped']);
  expect(outcomes[0]?.name).toBe('server: a.spec.ts: a journey');
});

import { expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { catalogueCheck, catalogueMessages, catalogueSummary } from './catalogue.ts';

const settings = readSettings({});

test('the check of a sound catalogue says what it holds', async () => {
  expect(await catalogueCheck.run(settings)).toEqual([
    expect.stringMatching(/^12 types, 45 leaves, no fault: version [0-9a-f]{16}$/),
  ]);
});

test('the summary has a line for each leaf', async () => {
  const lines = await catalogueSummary.run(settings);
  expect(lines).toHaveLength(45);
  expect(lines).toContainEqual(
    expect.stringMatching(/^live-performance\/unpaid-performance +live +20 days +10 questions/),
  );
});

test('the messages are in both languages', async () => {
  const lines = await catalogueMessages.run(settings);
  expect(lines).toContain('  fr  Remplissez «\u00a0Votre question\u00a0»');
  expect(lines).toContain('  en  Fill in “Your question”');
});

import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { root } from '../root.ts';
import { checkDraft } from './check.ts';
import type { FileOfDraft } from './file-answers.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue(join(root, 'catalogue'), { fr: 'la SOCAN', en: 'SOCAN' });
});

function check(path: string, typed: Record<string, unknown>, files: readonly FileOfDraft[]) {
  const leaf = catalogue.leaves.get(path);
  if (!leaf) throw new Error(`${path} is gone`);
  const draft = { subject: 'Un sujet', description: '', typed, notSins: [] };
  const { questions, details, path: taken } = checkDraft(draft, leaf, files, catalogue, '2026-11-24', false);
  const answerTo = (id: string) => taken.asked.find(({ question }) => question.id === id)?.answered;
  return {
    questions: questions.map(({ field }) => field),
    details: details.map(({ field }) => field),
    answerTo,
  };
}

const file = (more: Partial<FileOfDraft>): FileOfDraft => ({
  id: 'a',
  name: 'a.csv',
  bytes: 3,
  documents: [],
  questions: [],
  isProtected: false,
  ...more,
});

const bulk = 'repertoire-management/repertoire-maintenance/bulk-registration';
const payee = 'profile-management/profile-update/payment-name-change';

test('a question for files is answered by the files that came for it, and by nothing typed', () => {
  const hostile = { 'works-file': [{ id: 'x', name: 'x.csv', bytes: 1 }] };
  for (const files of [[], [file({ documents: ['works-file'] })], [file({ questions: ['other'] })]]) {
    const { questions, details, answerTo } = check(bulk, hostile, files);
    expect(details).toContain('works-file');
    expect(questions).not.toContain('works-file');
    expect(answerTo('works-file')).toBeUndefined();
  }
  const { details, answerTo } = check(bulk, hostile, [file({ questions: ['works-file'] })]);
  expect(details).not.toContain('works-file');
  expect(answerTo('works-file')).toEqual({ value: [{ id: 'a', name: 'a.csv', bytes: 3 }] });
});

test('what is protected is answered by a protected file alone, and only where it is asked', () => {
  const received = (isProtected: boolean) => [
    file({ name: 'bank-file.pdf', questions: ['bank-file'], isProtected }),
  ];
  expect(check(payee, { 'bank-changes': 'yes' }, received(false)).details).toContain('bank-file');
  expect(check(payee, { 'bank-changes': 'yes' }, received(true)).details).toEqual([]);
  expect(check(payee, { 'bank-changes': 'no' }, []).details).toEqual([]);
  expect(check(payee, { 'bank-changes': 'no' }, received(true)).answerTo('bank-file')).toBeUndefined();
});

test('« Voir document joint » is met by any file but a protected one', () => {
  const typed = { 'bank-changes': 'no', 'current-payee': 'Voir document joint' };
  expect(check(payee, typed, []).details).toEqual(['file.other']);
  expect(check(payee, typed, [file({ isProtected: true })]).details).toEqual(['file.other']);
  expect(check(payee, typed, [file({})]).details).toEqual([]);
});

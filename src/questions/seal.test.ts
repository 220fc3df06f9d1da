import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readQuestion, showAnswer, typedFrom } from './answer.ts';
import type { Question } from './question.ts';
import { QuestionInput } from './question-input.tsx';
import { today } from './samples.ts';
import { isProtected, sealed, withRefused } from './seal.ts';
import { Secret } from './secret.ts';
import { formDrawn, formOf } from './test-form.ts';

const number: Question = {
  id: 'sin',
  kind: 'sin',
  label: { fr: 'NAS', en: 'SIN' },
  required: true,
  escapable: false,
  sensitivity: 'vaulted',
};
const numbers: Question = { ...number, id: 'heirs', constraints: { multiple: true } };

const context = { today, required: false };

/** A vault that names what it keeps by its rank. */
function vault() {
  const plain: string[] = [];
  return { plain, keep: (value: string) => `v${plain.push(value)}` };
}
const answerTo = (question: Question, typed: unknown) => {
  const reading = readQuestion(question, typed, { today, required: true });
  return 'answer' in reading && 'value' in reading.answer ? reading.answer.value : undefined;
};

describe('a protected value on its way to the vault', () => {
  test('is read, given to it, and stands as a mask in the draft', () => {
    const { plain, keep } = vault();
    const kept = sealed(number, typedFrom(formOf({ sin: '130 692 544' }), number), context, keep);
    expect(plain).toEqual(['130692544']);
    expect(kept).toEqual({ kept: 'v1', mask: '••• ••• 544', temporary: false });
    expect(showAnswer({ value: kept }, number, 'fr')).toBe('••• ••• 544');
  });

  test('stays as it is kept, by the name in the form, and answers the question again', () => {
    const draft = { kept: 'v1', mask: '••• ••• 544', temporary: false };
    const html = String(
      QuestionInput({ question: number, typed: draft, required: true, problems: [], language: 'fr' }),
    );
    const typed = typedFrom(formDrawn(html), number, draft);
    expect(typed).toEqual(draft);
    expect(answerTo(number, typed)).toEqual(draft);
    expect(sealed(number, draft, context, () => 'other')).toEqual(draft);
  });

  test('is nothing where the form names what the draft does not hold', () => {
    const forged = formOf({ 'sin.kept': 'v2' });
    expect(typedFrom(forged, number, { kept: 'v1', mask: '•' })).toBeNull();
    expect(typedFrom(forged, number)).toBeNull();
    expect(answerTo(number, { kept: 'v1', mask: '' })).toBeUndefined();
  });

  test('typed anew takes the place of what was kept', () => {
    const typed = typedFrom(formOf({ sin: '123-456-782', 'sin.kept': 'v1' }), number);
    expect(typed).toBeInstanceOf(Secret);
  });

  test('is one of several, each in its place', () => {
    const { plain, keep } = vault();
    const draft = [{ kept: 'v9', mask: '••• ••• 217' }, null];
    const form = formOf({ 'heirs.0.kept': 'v9', 'heirs.1': '', 'heirs.2': '130692544' });
    const typed = typedFrom(form, numbers, draft);
    expect(sealed(numbers, typed, context, keep)).toEqual([
      draft[0],
      null,
      { kept: 'v1', mask: '••• ••• 544', temporary: false },
    ]);
    expect(plain).toEqual(['130692544']);
  });

  test('that is wrong is kept nowhere, and takes no other with it', () => {
    const { plain, keep } = vault();
    const typed = typedFrom(formOf({ 'heirs.0': '130692544', 'heirs.1': '111111111' }), numbers);
    const saved = sealed(numbers, typed, context, keep);
    expect(saved).toEqual([{ kept: 'v1', mask: '••• ••• 544', temporary: false }, null]);
    expect(plain).toEqual(['130692544']);
    const [right, wrong] = withRefused(saved, typed) as unknown[];
    expect(right).toEqual({ kept: 'v1', mask: '••• ••• 544', temporary: false });
    expect(wrong instanceof Secret && wrong.reveal()).toBe('111111111');
  });
});

test('a draft that forgets the vault keeps nothing, and a log says nothing', () => {
  const secret = new Secret('130692544');
  expect(JSON.stringify({ sin: secret, heirs: [secret] })).toBe('{"sin":null,"heirs":[null]}');
  expect(`${secret} ${inspect({ secret })} ${inspect(secret)}`).not.toContain('130692544');
  expect(Object.keys(secret)).toEqual([]);
});

test('what is vaulted is protected, and nothing else', () => {
  expect(isProtected(number)).toBe(true);
  expect(isProtected({ sensitivity: 'personal' })).toBe(false);
});

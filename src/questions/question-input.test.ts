import { describe, expect, test } from 'vitest';
import { readQuestion } from './answer.ts';
import { type Question, question } from './question.ts';
import { QuestionInput } from './question-input.tsx';

const asking = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id: 'asked',
  kind,
  label: { fr: 'Question', en: 'Question' },
  help: { fr: 'Une aide', en: 'A help' },
  required: true,
  escapable: false,
  sensitivity: 'none',
  options: [
    { id: 'bar', label: { fr: 'Bar', en: 'Bar' } },
    { id: 'hall', label: { fr: 'Salle', en: 'Hall' } },
  ],
  columns: [{ id: 'title', kind: 'short-text', label: { fr: 'Titre', en: 'Title' }, required: true }],
  ...more,
});
const all = question.shape.kind.options.flatMap((kind) => [asking(kind), asking(kind, { escapable: true })]);

/** A question as drawn once Continuer refused it blank. */
function refused(asked: Question, typed?: unknown) {
  const reading = readQuestion(asked, typed, { today: '2026-11-24', required: true });
  const problems = 'problems' in reading ? reading.problems : [];
  const html = String(QuestionInput({ question: asked, typed, required: true, problems, language: 'fr' }));
  return { html, problems };
}
const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe('every kind, escapable or not', () => {
  test.each(all)('has no id twice and describes by ids that exist: $kind', (asked) => {
    const { html } = refused(asked);
    expect(new Set(ids(html)).size).toBe(ids(html).length);
    const described = [...html.matchAll(/ (?:aria-describedby|for)="([^"]+)"/g)].flatMap(([, each]) =>
      (each ?? '').split(' '),
    );
    for (const id of described) expect(ids(html)).toContain(id);
  });

  test.each(all)('labels each of its controls: $kind', (asked) => {
    const { html } = refused(asked);
    for (const [control, id] of html.matchAll(/<(?:input|select)[^>]* id="([^"]+)"[^>]*>/g)) {
      const isInLabel = html.slice(0, html.indexOf(control)).endsWith('<label class="choice">');
      expect(isInLabel || html.includes(`<label for="${id}">`)).toBe(true);
    }
  });

  test.each(all)('says the words of the summary beside the control that it leads to: $kind', (asked) => {
    const { html, problems } = refused(asked);
    expect(problems).toHaveLength(1);
    expect(ids(html)).toContain(problems[0]?.field);
    expect(html).toContain(`id="${problems[0]?.field}-error"`);
    expect(html.replace(/<[^>]+>/g, '')).toContain(problems[0]?.text.fr);
  });

  test.each(all)('says its hint and that it is required: $kind', (asked) => {
    const { html } = refused(asked);
    expect(html).toContain('Une aide');
    expect(html).toContain('(obligatoire)');
  });
});

test('the problems of other questions are not drawn', () => {
  const elsewhere = { field: 'asked-too', text: { fr: 'Ailleurs', en: 'Elsewhere' } };
  const html = String(
    QuestionInput({
      question: asking('short-text'),
      typed: '',
      required: true,
      problems: [elsewhere],
      language: 'fr',
    }),
  );
  expect(html).not.toContain('Ailleurs');
});

describe('dates', () => {
  test('are two boxes, each described by its format and its own error', () => {
    const { html } = refused(asking('date-range'), { escape: '', from: 'hier', to: '2026-02-30' });
    for (const box of ['asked.from', 'asked.to']) {
      expect(html).toMatch(
        new RegExp(`id="${box}"[^>]* aria-describedby="${box}-hint ${box}-error" aria-invalid="true"`),
      );
    }
    expect(html).toContain('value="hier"');
    expect(html).toContain('AAAA-MM-JJ');
  });

  test('keep what was typed in the form when a phrase answers', () => {
    const { html } = refused(asking('date-range', { escapable: true }), {
      escape: 'see-description',
      from: '2026-07-12',
      to: '',
    });
    expect(html).toContain('name="asked.escape" value="see-description" checked');
    expect(html).toMatch(/<div class="answer-here date-range">.*value="2026-07-12"/);
  });
});

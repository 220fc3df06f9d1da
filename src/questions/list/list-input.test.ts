import { describe, expect, test } from 'vitest';
import { readQuestion } from '../answer.ts';
import type { Question } from '../question.ts';
import { QuestionInput } from '../question-input.tsx';

const works: Question = {
  id: 'works',
  kind: 'work-list',
  label: { fr: 'Pièces jouées', en: 'Works performed' },
  required: true,
  escapable: true,
  sensitivity: 'none',
  columns: [
    { id: 'title', kind: 'short-text', label: { fr: 'Titre', en: 'Title' }, required: true },
    { id: 'iswc', kind: 'iswc', label: { fr: 'ISWC', en: 'ISWC' }, required: false },
  ],
  constraints: { maxRows: 4 },
};

/** The list as drawn after Continuer. */
function drawn(typed: unknown, language: 'fr' | 'en' = 'fr', question = works) {
  const reading = readQuestion(question, typed, { today: '2026-11-24', required: true });
  const problems = 'problems' in reading ? reading.problems : [];
  const html = String(QuestionInput({ question, typed, required: true, problems, language }));
  return { html, problems };
}
const typed = (...titles: string[]) => ({ escape: '', rows: titles.map((title) => ({ title, iswc: '' })) });
const text = (html: string) => html.replace(/<[^>]+>/g, '');

describe('the rows', () => {
  test('are three blank ones at first, then those that were typed', () => {
    expect(drawn(undefined).html.match(/class="list-row"/g)).toHaveLength(3);
    expect(drawn(typed('Les battures')).html.match(/class="list-row"/g)).toHaveLength(1);
  });

  test('are groups named by their number, their cells labelled and named by row and column', () => {
    const { html } = drawn(typed('Les battures', 'La dérive'));
    expect(html).toContain('<legend>Œuvre 2</legend>');
    expect(html).toContain('<label for="works.1.title">');
    expect(html).toContain('id="works.1.title" name="works.1.title" value="La dérive"');
  });

  test('escape what was typed', () => {
    expect(drawn(typed('"><script>')).html).not.toContain('<script>');
  });
});

describe('the buttons', () => {
  test('are submit buttons whose names say the row', () => {
    const { html } = drawn(typed('Les battures', ''));
    const buttons = [
      ...html.matchAll(/<button type="submit"[^>]* name="act" value="([^"]+)"[^>]*>(.*?)<\/button>/g),
    ];
    expect(buttons.map(([, act, name]) => [act, text(name ?? '')])).toEqual([
      ['duplicate-row:works.0', 'Dupliquer l’œuvre 1, Les battures'],
      ['remove-row:works.0', 'Retirer l’œuvre 1, Les battures'],
      ['duplicate-row:works.1', 'Dupliquer l’œuvre 2'],
      ['remove-row:works.1', 'Retirer l’œuvre 2'],
      ['add-row:works', 'Ajouter une œuvre'],
    ]);
    expect(html.match(/<button/g)).toHaveLength(html.match(/<button[^>]*data-redraws/g)?.length ?? 0);
  });

  test('do not remove the only row, nor add to a full list, which says so', () => {
    expect(drawn(typed('A')).html).not.toContain('remove-row');
    const { html } = drawn(typed('A', 'B', 'C', 'D'));
    expect(html).not.toMatch(/add-row|duplicate-row/);
    expect(html).toContain('4 œuvres au plus. Pour en indiquer davantage');
    expect(drawn(typed('A', 'B', 'C', 'D'), 'en', { ...works, escapable: false }).html).toContain(
      '<p class="hint">4 works at most.</p>',
    );
  });
});

describe('the errors', () => {
  test('are the words of the summary, at the control that it leads to', () => {
    const faulty = { escape: '', rows: [{ title: '', iswc: 'T-034.524.680-2' }] };
    const { html, problems } = drawn(faulty);
    expect(problems).toHaveLength(2);
    for (const { field, text: words } of problems) {
      expect(html).toContain(`id="${field}-error"`);
      expect(html).toMatch(
        new RegExp(`<input[^>]* id="${field}"[^>]* aria-describedby="[^"]*${field}-error"`),
      );
      expect(text(html)).toContain(words.fr);
    }
  });

  test('of a list that is too long keep all the rows and lead to « Voir document joint »', () => {
    const { html, problems } = drawn(typed('A', 'B', 'C', 'D', 'E'));
    expect(problems.map(({ field }) => field)).toEqual(['works.escape-see-attached-document']);
    expect(html).toContain('id="works.escape-see-attached-document"');
    expect(html.match(/class="list-row"/g)).toHaveLength(5);
    expect(text(html)).toContain(problems[0]?.text.fr);
  });

  test('of a phrase in a cell come with the button that makes it the list’s answer', () => {
    const { html } = drawn(typed('Les battures', 'voir document joint'), 'en');
    expect(html).toContain('value="escape:works:see-attached-document"');
    expect(text(html)).toContain('Answer “See attached document” for the whole list');
    expect(drawn(typed('Les battures')).html).not.toContain('escape:works');
  });
});

describe('the two phrases', () => {
  test('are radios, « Je réponds ici » first and checked, which redraw the page', () => {
    const { html } = drawn(typed('A'));
    const radios = [...html.matchAll(/<input type="radio"[^>]*>/g)].map(([radio]) => radio);
    expect(radios).toHaveLength(3);
    expect(radios[0]).toContain('id="works.escape" name="works.escape" value="" checked');
    expect(radios.every((radio) => radio.includes('data-redraws'))).toBe(true);
    expect(text(html)).toContain('Façon de répondre à «\u00a0Pièces jouées\u00a0»');
  });

  test('once chosen leave the rows in the form, so that it can be undone', () => {
    const { html, problems } = drawn({ ...typed('Les battures'), escape: 'see-description' });
    expect(problems).toEqual([]);
    expect(html).toContain('value="see-description" checked');
    expect(html).toMatch(/<div class="answer-here">.*name="works.0.title" value="Les battures"/);
  });

  test('are not offered where the catalogue does not take them', () => {
    expect(drawn(typed('A'), 'fr', { ...works, escapable: false }).html).not.toContain('type="radio"');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeWords } from '../escape.ts';
import { problems as iswcProblems } from '../iswc/iswc.tsx';
import type { Asked } from '../question.ts';
import { problems as textProblems } from '../short-text/short-text.tsx';
import { formOf } from '../test-form.ts';
import { workList } from '../work-list/work-list.tsx';
import { listProblems } from './nouns.ts';

const problems = listProblems({ fr: ['œuvre', 'œuvres'], en: ['work', 'works'] });

const works: Asked = {
  id: 'works',
  label: { fr: 'Pièces jouées', en: 'Works performed' },
  required: true,
  escapable: true,
  columns: [
    { id: 'title', kind: 'short-text', label: { fr: 'Titre', en: 'Title' }, required: true },
    { id: 'iswc', kind: 'iswc', label: { fr: 'ISWC', en: 'ISWC' }, required: false },
    { id: 'duration', kind: 'duration', label: { fr: 'Durée', en: 'Duration' }, required: false },
  ],
  constraints: { minRows: 1, maxRows: 80 },
};
const row = (title = '', iswc = '', duration = '') => ({ title, iswc, duration });
const read = (rows: Record<string, string>[], asked = works) =>
  workList.read({ escape: '', rows }, 'works', asked, { today: '2026-11-24' });

describe('a list is read', () => {
  test('row by row, each cell by its kind, without what was left blank', () => {
    const rows = [row(' Les  battures ', 't 034 524 680 1', '3 min 45'), row(), row('La dérive')];
    expect(read(rows)).toEqual({
      answer: [{ title: 'Les battures', iswc: 'T0345246801', duration: 225 }, { title: 'La dérive' }],
    });
  });

  test('up to as many works as the catalogue says, 50 where it does not', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => row(`Œuvre ${index}`));
    expect(read([...many(80), row(), row()])).toHaveProperty('answer.length', 80);
    expect(read(many(81))).toEqual({
      problems: [
        { field: 'works.escape-see-attached-document', text: problems.tooManyHere(works.label, 80) },
      ],
    });
    const { constraints: _, ...plain } = { ...works, escapable: false };
    expect(read(many(50), plain)).toHaveProperty('answer.length', 50);
    expect(read(many(51), plain)).toEqual({
      problems: [{ field: 'works.50.title', text: problems.tooMany(works.label, 50) }],
    });
  });

  test('with as many works as the catalogue demands', () => {
    const two = { ...works, constraints: { minRows: 2 } };
    expect(read([row('La dérive'), row()], two)).toEqual({
      problems: [{ field: 'works.0.title', text: problems.tooFew(works.label, 2) }],
    });
    expect(workList.isBlank({ escape: '', rows: [row(), row(' ', '\u00a0')] })).toBe(true);
    expect(workList.missing('works', works)).toEqual({
      field: 'works.0.title',
      text: problems.missing(works.label),
    });
  });
});

describe('a fault in a cell', () => {
  test('says its row as it is drawn, blank rows counted', () => {
    const second = { fr: 'Œuvre 2, ISWC', en: 'Work 2, ISWC' };
    const third = { fr: 'Œuvre 3, Titre', en: 'Work 3, Title' };
    expect(read([row(), row('La dérive', 'T-034.524.680-2'), row('', '', '3:45')])).toEqual({
      problems: [
        { field: 'works.1.iswc', text: iswcProblems.wrongCheckDigit(second) },
        { field: 'works.2.title', text: textProblems.missing(third) },
      ],
    });
    expect(iswcProblems.wrongCheckDigit(second).fr).toContain('«\u00a0Œuvre 2, ISWC\u00a0»\u00a0:');
  });

  test('a title may have 300 characters', () => {
    expect(read([row('a'.repeat(300))])).toHaveProperty('answer');
    expect(read([row('a'.repeat(301))])).toEqual({
      problems: [
        {
          field: 'works.0.title',
          text: textProblems.tooLong({ fr: 'Œuvre 1, Titre', en: 'Work 1, Title' }, 300),
        },
      ],
    });
  });

  test('a phrase can only answer the whole list, and nothing else is asked of its row', () => {
    expect(read([row('La dérive'), row('', 'See description')])).toEqual({
      problems: [
        {
          field: 'works.1.iswc',
          text: problems.phraseInCell(
            { fr: 'Œuvre 2, ISWC', en: 'Work 2, ISWC' },
            escapeWords['see-description'],
          ),
        },
      ],
    });
  });

  test('a phrase is a title like another where the list takes none', () => {
    expect(read([row('Voir description')], { ...works, escapable: false })).toEqual({
      answer: [{ title: 'Voir description' }],
    });
  });
});

describe('what was typed', () => {
  test('is kept row by row in the order of their numbers, whatever gaps they have', () => {
    const form = formOf({
      'works.10.title': 'Dixième',
      'works.2.title': 'Deuxième',
      'works.2.iswc': 'T-1',
      'works.escape': '',
      'works.x.title': 'non',
      'works.3.unknown': 'non',
      'others.0.title': 'non',
    });
    expect(workList.typedFrom(form, 'works', works)).toEqual({
      escape: '',
      rows: [row('Deuxième', 'T-1'), row(), row('Dixième')],
    });
  });

  test('of another shape counts as blank, cell by cell', () => {
    expect(workList.restored({ rows: [{ title: 'A', iswc: 3, old: 'x' }, null, 'text'] }, works)).toEqual({
      escape: '',
      rows: [row('A'), row(), row()],
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ rows: fc.array(fc.anything()) })), (kept) => {
        const typed = workList.restored(kept, works);
        workList.read(typed, 'works', works, { today: '2026-11-24' });
        expect(JSON.parse(JSON.stringify(typed))).toEqual(typed);
      }),
    );
  });

  test('beyond a thousand rows, which no form draws, is dropped', () => {
    const rows = Array.from({ length: 1200 }, () => row('A'));
    expect(workList.restored({ rows }, works).rows).toHaveLength(1000);
  });
});

describe('an answered list', () => {
  const answer = [{ title: 'Les <battures>', iswc: 'T0345246801', duration: 225 }, { title: 'La dérive' }];

  test('is told as a number of works', () => {
    const shown = (works_: number, language: 'fr' | 'en') =>
      workList.show(Array(works_).fill({}), works, language);
    expect([shown(1, 'fr'), shown(11, 'fr')]).toEqual(['1 œuvre', '11 œuvres']);
    expect([shown(1, 'en'), shown(11, 'en')]).toEqual(['1 work', '11 works']);
  });

  test('is drawn as a table, its cells as their kinds show them', () => {
    const html = String(workList.Shown?.({ answer, asked: works, language: 'fr' }));
    expect(html).toContain('<div class="answer-table"><table');
    expect(html).toContain('<caption class="visually-hidden">Pièces jouées</caption>');
    expect(html.match(/scope="col"/g)).toHaveLength(3);
    expect(html).toContain('Les &lt;battures&gt;');
    expect(html).toContain('T-034.524.680-1');
    expect(html).toContain('3:45');
  });

  test('leaves out the columns that no row answers', () => {
    const html = String(workList.Shown?.({ answer: [{ title: 'La dérive' }], asked: works, language: 'fr' }));
    expect(html.match(/scope="col"/g)).toHaveLength(1);
    expect(html).not.toContain('ISWC');
  });
});

import { describe, expect, test } from 'vitest';
import { escapeTyped, showEscape } from './escape.ts';

describe('a phrase typed as the whole answer', () => {
  test.each([
    'Voir document joint',
    'VOIR DOCUMENT JOINT',
    'voir le document joint',
    'voir documents joints',
    'voir document ci-joint',
    'Voir pièce jointe',
    'voir piece jointe',
    'voir doc joint',
    'v. document joint',
    'See attached document',
    'see attached',
    'see attachment',
    'see attached documents',
    'See attached file.',
    '« Voir document joint »',
    '«\u00a0Voir\u00a0document\u00a0joint\u00a0»',
    '“See attached document.”',
    '  Voir\u202fdocument  joint .',
    "'voir document joint'",
  ])('stands for the attached document: %s', (text) => {
    expect(escapeTyped(text)).toBe('see-attached-document');
  });

  test.each([
    'Voir description',
    'voir la description',
    'Voir description ci-dessous.',
    'v. description',
    'See description',
    'see the description',
    'SEE DESCRIPTION BELOW',
    '"Voir description"',
    'Voir descripti\u0301on',
  ])('stands for the description: %s', (text) => {
    expect(escapeTyped(text)).toBe('see-description');
  });
});

test.each([
  'Voir document joint, page 3',
  'Pour la salle, voir description',
  'Voir description de la salle',
  'Voir',
  'Description',
  'see attached document and description',
  'Voir description..',
  '',
  '.',
])('a phrase inside a longer sentence, or part of one, is plain text: %s', (text) => {
  expect(escapeTyped(text)).toBeUndefined();
});

test('a phrase is shown in the reader’s language, in its quotation marks', () => {
  expect(showEscape('see-attached-document', 'fr')).toBe('«\u00a0Voir document joint\u00a0»');
  expect(showEscape('see-attached-document', 'en')).toBe('“See attached document”');
  expect(showEscape('see-description', 'fr')).toBe('«\u00a0Voir description\u00a0»');
  expect(showEscape('see-description', 'en')).toBe('“See description”');
  expect(escapeTyped(showEscape('see-description', 'fr'))).toBe('see-description');
});

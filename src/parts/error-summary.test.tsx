import { describe, expect, it } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';

const subject = { field: 'subject', text: { fr: 'Saisissez un sujet', en: 'Enter a subject' } };
const title = { field: 'works.0.title', text: { fr: 'Saisissez un titre', en: 'Enter a title' } };

const drawn = (problems: (typeof subject)[], language: 'fr' | 'en' = 'fr') =>
  String(<ErrorSummary problems={problems} language={language} />);

describe('the summary of problems', () => {
  it('is absent when all is well', () => {
    expect(drawn([])).toBe('');
  });

  it('counts them in words', () => {
    expect(drawn([subject])).toContain('>Il y a un problème</h2>');
    expect(drawn([subject, title])).toContain('>Il y a 2 problèmes</h2>');
    expect(drawn([subject], 'en')).toContain('>There is a problem</h2>');
    expect(drawn([subject, title], 'en')).toContain('>There are 2 problems</h2>');
  });

  it('leads to each field, in the order of the form and in the words said beside it', () => {
    const links = [...drawn([subject, title]).matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(
      ([, ...link]) => link,
    );
    expect(links).toEqual([
      ['#subject', 'Saisissez un sujet'],
      ['#works.0.title', 'Saisissez un titre'],
    ]);
  });

  it('is read out and takes the focus, with or without scripts', () => {
    const [container] = drawn([subject]).match(/<div[^>]*>/) ?? [''];
    for (const attribute of ['role="alert"', 'tabindex="-1"', 'autofocus'])
      expect(container).toContain(attribute);
  });
});

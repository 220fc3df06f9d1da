import { describe, expect, it } from 'vitest';
import { Paragraphs } from './paragraphs.tsx';

const drawn = (text: string) => String(<Paragraphs text={text} />);
const link = (href: string, typed = href) => `<a href="${href}" rel="noopener noreferrer">${typed}</a>`;

describe('a message as it was typed', () => {
  it('keeps its paragraphs and its line breaks', () => {
    expect(drawn('Bonjour,\r\nmerci.\r\n \r\n\r\nÀ bientôt')).toBe(
      '<p>Bonjour,<br/>merci.</p><p>À bientôt</p>',
    );
  });

  it('is nothing when nothing was typed', () => {
    expect(drawn(' \n\n ')).toBe('');
  });

  it('is text, never markup', () => {
    expect(drawn('<b>25 %</b> & "plus"')).toBe('<p>&lt;b&gt;25 %&lt;/b&gt; &amp; &quot;plus&quot;</p>');
  });
});

describe('an address in a message', () => {
  it('is a link when it is https', () => {
    expect(drawn('Voir https://www.socan.com/fr puis répondre')).toBe(
      `<p>Voir ${link('https://www.socan.com/fr')} puis répondre</p>`,
    );
  });

  it.each([
    'http://socan.com',
    'javascript:alert(1)',
    'ftp://socan.com/liste',
    'mailto:members@socan.com',
    'www.socan.com',
    'xhttps://socan.com',
    'https://',
  ])('of another kind stays text: %s', (text) => {
    expect(drawn(text)).toBe(`<p>${text}</p>`);
  });

  it.each([
    ['Lisez https://socan.com/aide.', '.'],
    ['Lisez https://socan.com/aide, puis', ', puis'],
    ['Avez-vous lu https://socan.com/aide?', '?'],
    ['(lisez https://socan.com/aide)', ')'],
    ['« https://socan.com/aide »', ' »'],
    ['«\u00a0https://socan.com/aide\u00a0»', '\u00a0»'],
    ['«https://socan.com/aide»', '»'],
    ['“https://socan.com/aide”', '”'],
    ['https://socan.com/aide…', '…'],
    ['(https://socan.com/aide).', ').'],
  ])('leaves out the punctuation of the sentence: %s', (text, after) => {
    expect(drawn(text)).toContain(`${link('https://socan.com/aide')}${after}</p>`);
  });

  it('keeps a bracket that was opened in it', () => {
    expect(drawn('(https://fr.wikipedia.org/wiki/Neige_(chanson))')).toBe(
      `<p>(${link('https://fr.wikipedia.org/wiki/Neige_(chanson)')})</p>`,
    );
  });

  it('reads as it was typed, accents included', () => {
    expect(drawn('https://exemple.ca/œuvre')).toBe(
      `<p>${link('https://exemple.ca/%C5%93uvre', 'https://exemple.ca/œuvre')}</p>`,
    );
  });

  it('is found several times on one line', () => {
    expect(drawn('https://a.ca et https://b.ca')).toBe(
      `<p>${link('https://a.ca/', 'https://a.ca')} et ${link('https://b.ca/', 'https://b.ca')}</p>`,
    );
  });

  it('cannot break out of its link', () => {
    expect(drawn(`https://a.ca/"onmouseover="alert(1)`)).toBe(
      `<p>${link('https://a.ca/')}&quot;onmouseover=&quot;alert(1)</p>`,
    );
  });

  it('that pretends to be elsewhere, by a name before the host, stays text', () => {
    expect(drawn('https://www.socan.com@exemple.ca/')).toBe('<p>https://www.socan.com@exemple.ca/</p>');
  });

  it('ends at a mark that turns the reading direction', () => {
    expect(drawn('https://a.ca/\u202egpj.exe')).toContain(`${link('https://a.ca/')}\u202egpj.exe`);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DrawnFor, drawnForIn, PostForm } from './post-form.tsx';

describe('every form of a page for who is signed in says for whom it was drawn', () => {
  /** They are of who is not signed in, hold nothing that was typed, or give back a form that says it already. */
  const others = [
    'post-form.tsx',
    'account-switch.tsx',
    'errors.tsx',
    'kept-form/drawn-for-another.tsx',
    'sign-in/demo-people.tsx',
    'sign-in/sign-in.tsx',
  ];
  const plainForms = (source: string) => [...source.matchAll(/<form\b(?![^>]*method="get")/g)].length;

  test('since it is a PostForm', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.tsx'),
    );
    const found = files.filter((file) => plainForms(readFileSync(`src/${file}`, 'utf8')) > 0);
    expect(found.filter((file) => !file.includes('.test.')).sort()).toEqual(
      others.map((file) => `web/${file}`).sort(),
    );
  });

  test('what the rule catches', () => {
    expect(plainForms('<form class="form" method="post" action={to}>')).toBe(1);
    expect(plainForms('<form class="form search" method="get" action={to}><PostForm>')).toBe(0);
  });

  test('first of all, where somebody is signed in', () => {
    const form = <PostForm action="/fr/cas">x</PostForm>;
    expect(String(form)).toBe('<form method="post" action="/fr/cas">x</form>');
    expect(String(<DrawnFor.Provider value="a.b">{form}</DrawnFor.Provider>)).toBe(
      '<form method="post" action="/fr/cas"><input type="hidden" name="drawn-for" value="a.b"/>x</form>',
    );
  });
});

describe('for whom a form was drawn is read from its beginning', () => {
  const urlencoded = (body: BodyInit, headers = {}) =>
    new Request('http://localhost/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body,
      duplex: 'half',
    } as RequestInit);
  const multipart = (...fields: readonly (readonly [string, string])[]) => {
    const body = new FormData();
    for (const field of fields) body.append(...field);
    return new Request('http://localhost/', { method: 'POST', body });
  };
  const pieces = (...texts: string[]) =>
    new ReadableStream({
      start(controller) {
        for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    });

  test.each<[string, () => Request, string]>([
    ['first', () => urlencoded('drawn-for=k.abc_-&message=x'), 'k.abc_-'],
    ['after the button of the language', () => urlencoded('act=language&drawn-for=k.abc&message=x'), 'k.abc'],
    ['alone', () => urlencoded('drawn-for=k.abc'), 'k.abc'],
    ['in pieces', () => urlencoded(pieces('drawn-', 'for=k.a', 'bc', '&message=x')), 'k.abc'],
    ['with files', () => multipart(['act', 'quit'], ['drawn-for', 'k.abc'], ['description', 'x']), 'k.abc'],
    ['not at all', () => urlencoded('message=drawn-for%3Dk.abc'), ''],
    ['beyond the beginning', () => urlencoded(`message=${'o'.repeat(5000)}&drawn-for=k.abc`), ''],
    [
      'in a form that says it is too large',
      () => urlencoded('drawn-for=k.abc&x', { 'Content-Length': '9999999' }),
      '',
    ],
  ])('%s', async (_, request, said) => {
    expect(await drawnForIn(request())).toBe(said);
  });
});

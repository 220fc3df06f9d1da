import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Localized } from '../text/localized.ts';
import { everyRefusal } from './messages.ts';

const said = everyRefusal();

test('every refusal is said whole, in both languages', () => {
  for (const { from, text } of said) {
    expect(text.fr.trim(), from).not.toBe('');
    expect(text.en.trim(), from).not.toBe('');
    expect(`${text.fr} ${text.en}`, from).not.toMatch(/undefined|NaN|\[object/);
  }
});

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|-under-test|\bfresh/.test(file))
  .map((file) => ({ file, source: readFileSync(`src/${file}`, 'utf8') }));

test('a file that holds refusals of its own is listed', () => {
  const listed = new Set(said.map(({ from }) => from));
  const left = sources
    .filter(({ file, source }) => holdsRefusals(source) && !/^questions\/(?!sin\/sin-w)/.test(file))
    .filter(({ file }) => !listed.has(file));
  expect(left.map(({ file }) => file)).toEqual([]);
});

test('what a file of the questions holds is listed by its kind', async () => {
  const label = { fr: 'Votre question', en: 'Your question' };
  const texts = new Set(said.map(({ text }) => text.fr));
  for (const { file, source } of sources) {
    if (!file.startsWith('questions/') || !/^export const problems = words\(/m.test(source)) continue;
    const { problems } = (await import(/* @vite-ignore */ `../${file}`)) as {
      problems: Record<string, Said>;
    };
    for (const [name, text] of Object.entries(problems)) {
      // One that needs values for its example is held by the type of messagesOf.
      if (messageNeedsMore(source, name)) continue;
      const { fr } = typeof text === 'function' ? text(label) : text;
      expect(texts.has(fr), `${file}: ${name}`).toBe(true);
    }
  }
});

test.each([
  ["const problems = words({ a: { fr: 'A', en: 'A' } });", true],
  ["export const refusals = words({ a: { fr: 'A', en: 'A' } });", true],
  ["const texts = words({ a: b }); return { field: 'x', text: texts.a };", true],
  ['const texts = words({ a: b }); return { problem: texts.a(3) };', true],
  ['const texts = words({ a: b }); return <p title={texts.a[language]}>{texts.b[language]}</p>;', false],
])('%s: %s', (source, isHeld) => {
  expect(holdsRefusals(source)).toBe(isHeld);
});

type Said = Localized | ((label: Localized) => Localized);

/** A dictionary that is called so, or that the problems of the same file are taken from. */
function holdsRefusals(source: string): boolean {
  const dictionaries = [...source.matchAll(/\bconst (\w+)(?:: [^=]+)? = words\(/g)].map(
    ([, name = '']) => name,
  );
  return dictionaries.some(
    (name) => /problems|refusals/i.test(name) || new RegExp(`\\b(?:problem|text): ${name}\\.`).test(source),
  );
}

/** The second parameter of a message, after its label. */
const messageNeedsMore = (source: string, name: string) =>
  new RegExp(`\\b${name}: \\(\\w+: \\w+, `).test(source);

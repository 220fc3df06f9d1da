import fc from 'fast-check';
import type { Fields } from './kind.ts';

/** A form as a test fills it; a field may have several values. */
export const formOf = (typed: Readonly<Record<string, string | readonly string[]>>): Fields => {
  const all = (name: string) => (typed[name] === undefined ? [] : [typed[name]].flat());
  return { one: (name) => all(name)[0] ?? '', all, names: () => Object.keys(typed) };
};

/** What a browser sends of the controls in some markup, as they are drawn; files apart. */
export function formDrawn(html: string): Fields {
  const sent: Record<string, string[]> = {};
  for (const [, ofInput, tag, ofOther, content = ''] of html.matchAll(controls)) {
    const attributes = ofInput ?? ofOther ?? '';
    const [name, type] = [attribute(attributes, 'name'), attribute(attributes, 'type') ?? 'text'];
    const isSent = !/^(?:radio|checkbox)$/.test(type) || / checked(?:=|\s|\/|$)/.test(attributes);
    if (name === undefined || type === 'file' || !isSent) continue;
    const value =
      tag === undefined
        ? attribute(attributes, 'value')
        : tag === 'select'
          ? chosenIn(content)
          : unescaped(content).replace(/^\n/, '');
    sent[name] = [...(sent[name] ?? []), value ?? ''];
  }
  return formOf(sent);
}

const controls = /<(?:input((?:\s[^<>]*)?)>|(textarea|select)((?:\s[^<>]*)?)>(.*?)<\/\2>)/gs;

const chosenIn = (options: string): string => {
  const chosen = [...options.matchAll(/<option([^<>]*)>/g)].find(([, each]) => / selected/.test(each ?? ''));
  return (chosen && attribute(chosen[1] ?? '', 'value')) ?? '';
};

const attribute = (attributes: string, name: string): string | undefined => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes) ?? [];
  return value === undefined ? undefined : unescaped(value);
};

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Anything that may be typed in a box, and often what looks like an answer. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'00112345679 .,:;/-–$€«»\'"\u00a0\u202f\u200b@ahimnstuTUS\0\ud800') }),
);

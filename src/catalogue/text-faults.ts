import { type Language, languages } from '../text/localized.ts';
import type { Fault } from './fault.ts';

/** What is wrong with the texts of a file as it was written: a language that was forgotten, signs of the typewriter. */
export function textFaults(file: string, part: unknown, path: readonly string[] = []): Fault[] {
  const at = (text: string): Fault => ({ file, path, text });
  if (typeof part === 'string') return [];
  if (Array.isArray(part)) {
    return part.flatMap((each, index) => textFaults(file, each, [...path, nameOf(each, index)]));
  }
  if (typeof part !== 'object' || part === null) return [];
  const { fr, en } = part as Partial<Record<Language, unknown>>;
  if (typeof fr !== 'string' || typeof en !== 'string') {
    return Object.entries(part).flatMap(([name, value]) => textFaults(file, value, [...path, name]));
  }
  return [
    ...(isSameByMistake(fr, en) ? [at('the same in both languages')] : []),
    ...languages.flatMap((language) => faultsOfText({ fr, en }[language], language).map(at)),
  ];
}

/** What a step of a path is called: an id where there is one, else its number as people count. */
export function nameOf(part: unknown, index: number): string {
  const { id, document } = (part ?? {}) as { readonly id?: unknown; readonly document?: unknown };
  return [id, document].find((name) => typeof name === 'string') ?? String(index + 1);
}

/** Names and short words may be the same: « Festival », « Apple Music ». */
const isSameByMistake = (fr: string, en: string) => fr === en && fr.split(' ').length > 2;

/** Words that a text in this language has only when it is in the other one. */
const foreign: Record<Language, RegExp> = {
  fr: /(?<![\p{L}-])(?:the|of|and|your|with|for)(?![\p{L}-])/iu,
  en: /(?<![\p{L}-])(?:le|les|des|du|votre|vos|une|pour|avec)(?![\p{L}-])/iu,
};

function faultsOfText(text: string, language: Language): string[] {
  const [word] = text.match(foreign[language]) ?? [];
  const [placeholder] = text.match(/\{(?!(?:[sS]ociety|de society)\})[^}]*\}?/) ?? [];
  return [
    ...(word ? [`${language}: “${word}” is a word of the other language`] : []),
    ...(/['"]/.test(text) ? [`${language}: write ’ for ', and « » or “ ” for "`] : []),
    ...(/^\s|\s$|\s\s/.test(text) ? [`${language}: a space too many`] : []),
    ...(placeholder ? [`${language}: ${placeholder} stands for nothing`] : []),
    ...(language === 'en' && text.includes('{de society}') ? ['en: {de society} is French only'] : []),
    ...(/(?<!\p{L})(?:de|à) \{society\}/iu.test(text)
      ? [`${language}: a name may begin with an article: write {de society}, or another turn of phrase`]
      : []),
  ];
}

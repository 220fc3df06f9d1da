import type { Child } from 'hono/jsx';

/** A message as it was typed: paragraphs and line breaks kept, https addresses made links, nothing else. */
export function Paragraphs({ text }: { readonly text: string }) {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p>{lines(paragraph)}</p>
      ))}
    </>
  );
}

const lines = (paragraph: string): Child[] =>
  paragraph.split('\n').flatMap((line, index) => (index === 0 ? linked(line) : [<br />, ...linked(line)]));

/** Stops at marks that turn the reading direction: with them an address can be made to read as another. */
const address = /(?<![\p{L}\p{N}])https:\/\/[^\s<>«»“”"\u200e\u200f\u202a-\u202e\u2066-\u2069]+/giu;

function linked(line: string): Child[] {
  const pieces: Child[] = [];
  let rest = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    const typed = withoutEndOfSentence(found);
    const href = safeAddress(typed);
    if (href === null) continue;
    pieces.push(line.slice(rest, index), <Link href={href} typed={typed} />);
    rest = index + typed.length;
  }
  return [...pieces, line.slice(rest)];
}

function Link({ href, typed }: { readonly href: string; readonly typed: string }) {
  return (
    <a href={href} rel="noopener noreferrer">
      {typed}
    </a>
  );
}

/** Drops the punctuation after an address, but keeps a bracket that was opened in it: …/Répons_(musique). */
function withoutEndOfSentence(found: string): string {
  let unopened = count(found, ')') - count(found, '(');
  let end = found.length;
  for (; end > 0; end--) {
    const last = found.charAt(end - 1);
    if (last === ')' ? unopened-- <= 0 : !/[.,;:!?…’'*_|\]}]/.test(last)) break;
  }
  return found.slice(0, end);
}

const count = (text: string, character: string) => text.split(character).length - 1;

/** A name before the host (https://society.example@elsewhere.example) is a trick and stays plain text. */
function safeAddress(typed: string): string | null {
  const url = URL.parse(typed);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}

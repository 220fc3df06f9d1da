import type { State } from '../states/state.ts';
import { type Language, languages } from '../words.ts';

/** The desk of an agent, and a telephone. */
export const widths = [1280, 390] as const;

type Named = Pick<State, 'of' | 'when'>;

/** The file of a picture, named for what it shows. */
export const pictureOf = ({ of, when }: Named, language: Language, width: number): string =>
  `${of}-${when.replace(/[^\p{L}\p{N}]+/gu, '-')}-${language}-${width}.png`;

/** One page with all the pictures side by side, French next to English, each a link to itself. */
export const contactSheet = (states: readonly Named[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures of Répons</title>
<style>
body { margin: 2rem; font: 16px/1.5 sans-serif; background: #ccc; }
.row { display: grid; grid-template-columns: 3fr 3fr 1fr 1fr; gap: 1rem; align-items: start; }
img { width: 100%; max-height: 60rem; object-fit: cover; object-position: top; background: #fff; }
</style>
<h1>Every page, in every state</h1>
${states.map(rowOf).join('\n')}
</html>
`;

const rowOf = (state: Named) => `<h2>${state.of}, when ${state.when}</h2>
<div class="row">${widths.flatMap((width) => languages.map((language) => linkTo(state, language, width))).join('')}</div>`;

function linkTo(state: Named, language: Language, width: number): string {
  const file = pictureOf(state, language, width);
  return `<a href="${file}"><img loading="lazy" src="${file}" alt="${language}, ${width} px"></a>`;
}

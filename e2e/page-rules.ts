import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { stories } from '../src/demo/stories.ts';
import { namesOfAll } from './names-of-all.ts';
import { type Language, locales } from './words.ts';

/** What lies between is drawn by the rules of one of the ends, which axe looks at: each in one language. */
const widths: { width: number; lookedAtIn?: Language }[] = [
  { width: 1280, lookedAtIn: 'fr' },
  { width: 390 },
  { width: 320, lookedAtIn: 'en' },
];

/** What a page breaks of the rules that every page keeps, in every state, at every width; nothing when all is well. */
export async function faultsOf(
  page: Page,
  language: Language,
  { titled = titledByUs } = {},
): Promise<string[]> {
  await page.waitForLoadState();
  const faults = await page.evaluate(
    ([locale, titled]) => {
      const { documentElement, title } = document;
      const headings = document.querySelectorAll('h1').length;
      return [
        ...(documentElement.lang === locale ? [] : [`the page is in ${documentElement.lang}`]),
        ...(new RegExp(titled).test(title) ? [] : [`the title is “${title}”`]),
        ...(headings === 1 ? [] : [`there are ${headings} h1`]),
      ];
    },
    [locales[language], titled] as const,
  );
  await page.evaluate(axe);
  for (const { width, lookedAtIn } of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = [
      ...(lookedAtIn === language ? await faultsOfAccessibility(page) : []),
      ...(await sidewaysScroll(page)),
    ];
    faults.push(...found.map((fault) => `at ${width} px: ${fault}`));
  }
  return [
    ...faults,
    ...(await namesWithoutTheirLabel(page)),
    ...(await saidTwice(page)),
    ...(await foreignTexts(page, language)),
  ];
}

const titledByUs = '\\S · Répons$';

/** axe as its Playwright package brings it along: put into the page once, where that package does it for each run. */
const axe = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(options: { runOnly: string[]; resultTypes: ['violations'] }): Promise<{
    violations: { id: string; nodes: { html: string }[] }[];
  }>;
}

const faultsOfAccessibility = (page: Page): Promise<string[]> =>
  page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, standards);

const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
  });

/** Who speaks to the browser says what is written on the control (WCAG 2.5.3): a name set apart must contain it. */
const namesWithoutTheirLabel = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
    const controls = document.querySelectorAll<HTMLElement>(
      ':is(a[href], button, input, select, textarea, summary):is([aria-label], [aria-labelledby])',
    );
    return [...controls].flatMap((control) => {
      const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
      const name =
        ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ||
        (control.getAttribute('aria-label') ?? '');
      const labels = 'labels' in control ? [...(control.labels as NodeListOf<HTMLElement>)] : [];
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is no label that one could read aloud.
      const label = (labels.length > 0 ? labels : [control]).map((each) => each.innerText).join(' ');
      return flat(name).includes(flat(label)) ? [] : [`“${label}” is called “${name}”`];
    });
  });

/** What is read out by itself is read out once: by no region within another, and by no two. */
const saidTwice = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const live =
      ':is([role="status"], [role="alert"], [role="log"], [aria-live], output):not([aria-live="off"])';
    const regions = [...document.querySelectorAll<HTMLElement>(live)];
    const texts = regions.map(({ textContent }) => textContent.trim()).filter(Boolean);
    return [
      ...regions
        .filter((each) => each.parentElement?.closest(live))
        .map(({ outerHTML }) => `said by two regions: ${outerHTML}`),
      ...texts.filter((text, index) => texts.indexOf(text) !== index).map((text) => `said twice: ${text}`),
    ];
  });

/** What is written in the other language, but for what says so (`lang`) and what people wrote and are called. */
async function foreignTexts(page: Page, language: Language): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = [document.title];
    const isOurs = (element: Element) => element.closest('[lang]') === document.documentElement;
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const element = nodes.currentNode.parentElement;
      // A closed menu does not draw its options, and they are read all the same.
      if (element && isOurs(element) && (element.closest('select') ?? element).checkVisibility())
        found.push(nodes.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label]')) {
      if (isOurs(element)) found.push(element.getAttribute('aria-label') ?? '');
    }
    return found.map((text) => text.replace(/\s+/g, ' ').trim());
  });
  return texts.filter((text) => isForeign(text, language)).map((text) => `in the other language: ${text}`);
}

function isForeign(text: string, language: Language): boolean {
  if (isWrittenByATest.test(text)) return false;
  // The letters of a number of a case may spell a word.
  const withoutEmails = text.replace(/\S+@\S+|\bC-\w{4}-\w{3}\b/g, '');
  const ours = contents.reduce((rest, content) => rest.replaceAll(content, ''), withoutEmails);
  return (ours.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => foreignWords[language].has(word));
}

/** For each language, words that the other has and it has not. */
const foreignWords: Record<Language, ReadonlySet<string>> = {
  fr: wordsOf(`the of and your you to is with for this that was have has not will be it by from at any cases open
    opened required submit send reply subject member members account save saved delete work works back home desk team
    answer answers details sign resolved add choose wrong error`),
  en: wordsOf(`le la les des du un une et est sont avec pour dans vous votre vos nous notre au aux sur ce cette ces
    qui que pas ne ou où à été cas compte aucun sujet membre fichier fichiers équipe envoyer réponse réponses ouvrir
    ouvert enregistrer brouillon brouillons retour accueil pupitre oui ajouter choisir erreur titre durée œuvre`),
};

/** What a test writes carries its mark. */
const isWrittenByATest = /\[[a-z0-9]{6}\]/;

/**
 * Names and subjects of the demonstration, which stay as they are in both languages, and the country that Canadian
 * English calls by its French name; the longest first.
 */
const contents = [...namesOfAll, ...stories.map(({ subject }) => subject), 'Saint-Pierre-et-Miquelon'].sort(
  (a, b) => b.length - a.length,
);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

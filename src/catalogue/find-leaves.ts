import { type Language, otherLanguage } from '../text/localized.ts';
import { stemsOf } from '../text/stems.ts';
import type { Catalogue, Leaf } from './catalogue.ts';

export interface FoundLeaf {
  readonly leaf: Leaf;
  /** The reader's own words that led to it, as typed, the most telling first. */
  readonly because: readonly string[];
}

/** Longer texts say no more of what they are about. */
const mostCharacters = 1_000;

/**
 * The leaves that a member may mean, the likeliest first. The reader's words are looked for in what the catalogue
 * says of each leaf, in the reader's language and, where that finds nothing, in the other one.
 */
export function findLeaves(catalogue: Catalogue, language: Language, text: string): FoundLeaf[] {
  const asked = text.slice(0, mostCharacters);
  const found = ranked(catalogue, language, asked);
  return found.length > 0 ? found : ranked(catalogue, otherLanguage(language), asked);
}

/** How much a word says of a leaf by where the catalogue has it. */
const weightBySource = {
  keyword: 4,
  label: 4,
  group: 2,
  definition: 2,
  type: 1,
  question: 1,
  option: 1,
  help: 0.5,
};
/** At this weight a word has said half of all it can, so that one said everywhere does not drown the others. */
const halfSaid = 2.5;
/** What a name or a keyword of several words adds when all of them are there. */
const wholePhrase = 1;
/** A leaf that scores less than this share of the first is not what is meant. */
const likely = 1 / 3;
/** A word that gains less than this share of the first is not worth giving as a reason. */
const telling = 0.3;
const mostReasons = 4;

function ranked(catalogue: Catalogue, language: Language, text: string): FoundLeaf[] {
  const { entries, rarity } = indexOf(catalogue, language);
  const typedByStem = new Map(stemsOf(text, language).map(({ typed, stem }) => [stem, typed]));
  return entries
    .map(({ leaf, weights, phrases }) => {
      const said = [...typedByStem].flatMap(([stem, typed]) => {
        const weight = weights.get(stem) ?? 0;
        return weight === 0 ? [] : [{ typed, gain: (rarity(stem) * weight) / (weight + halfSaid) }];
      });
      const whole = phrases.filter((stems) => stems.every((stem) => typedByStem.has(stem)));
      const score = said.reduce((sum, { gain }) => sum + gain, whole.length * wholePhrase);
      return { leaf, score, because: reasonsIn(said) };
    })
    .sort((one, other) => other.score - one.score)
    .filter(({ score }, _, [first]) => score > 0 && score >= (first?.score ?? 0) * likely)
    .map(({ leaf, because }) => ({ leaf, because }));
}

function reasonsIn(said: readonly { readonly typed: string; readonly gain: number }[]): string[] {
  const ordered = said.toSorted((one, other) => other.gain - one.gain);
  return ordered
    .filter(({ gain }) => gain >= (ordered[0]?.gain ?? 0) * telling)
    .slice(0, mostReasons)
    .map(({ typed }) => typed);
}

interface Index {
  readonly entries: readonly {
    readonly leaf: Leaf;
    readonly weights: ReadonlyMap<string, number>;
    /** The name and the keywords of several words, as stems. */
    readonly phrases: readonly (readonly string[])[];
  }[];
  /** A word of few leaves says more than a word of all. */
  readonly rarity: (stem: string) => number;
}

/** What a catalogue says is taken to pieces once. */
const indexes = new WeakMap<Catalogue, Partial<Record<Language, Index>>>();

function indexOf(catalogue: Catalogue, language: Language): Index {
  const made = indexes.get(catalogue) ?? {};
  indexes.set(catalogue, made);
  made[language] ??= newIndex([...catalogue.leaves.values()], language);
  return made[language];
}

function newIndex(leaves: readonly Leaf[], language: Language): Index {
  const stems = (text: string) => stemsOf(text, language).map(({ stem }) => stem);
  const entries = leaves.map((leaf) => ({
    leaf,
    weights: weightsOf(leaf, language, stems),
    phrases: [leaf.label[language], ...leaf.keywords[language]].map(stems).filter(({ length }) => length > 1),
  }));
  const leavesByStem = new Map<string, number>();
  for (const { weights } of entries) {
    for (const [stem, weight] of weights) {
      if (weight >= 1) leavesByStem.set(stem, (leavesByStem.get(stem) ?? 0) + 1);
    }
  }
  // The inverse document frequency of Okapi BM25.
  const rarity = (stem: string) => {
    const having = leavesByStem.get(stem) ?? 0;
    return Math.log(1 + (entries.length - having + 0.5) / (having + 0.5));
  };
  return { entries, rarity };
}

/** Each stem's weight: once for each source that has it, however often. */
function weightsOf(leaf: Leaf, language: Language, stems: (text: string) => string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [source, texts] of Object.entries(textsOf(leaf, language))) {
    for (const stem of new Set(texts.flatMap(stems))) {
      weights.set(stem, (weights.get(stem) ?? 0) + weightBySource[source as Source]);
    }
  }
  return weights;
}

type Source = keyof typeof weightBySource;

function textsOf(leaf: Leaf, language: Language): Record<Source, readonly string[]> {
  const labels = leaf.labels.map((label) => label[language]);
  return {
    keyword: leaf.keywords[language],
    label: labels.slice(-1),
    group: labels.slice(1, -1),
    type: labels.slice(0, 1),
    definition: [leaf.definition[language]],
    question: leaf.questions.map(({ label }) => label[language]),
    option: leaf.questions.flatMap(({ options = [] }) => options.map(({ label }) => label[language])),
    help: leaf.questions.flatMap(({ help }) => (help ? [help[language]] : [])),
  };
}

import type { Language } from './localized.ts';

/** A word as it was typed, and what it has in common with its other forms. */
export interface StemmedWord {
  readonly typed: string;
  readonly stem: string;
}

/**
 * The words of a text that say what it is about, without accents or case, brought to a simple stem: « œuvres
 * déclarées » and « oeuvre déclaré » are the same two. Words that any sentence has (« le », « pour ») are left out.
 */
export function stemsOf(text: string, language: Language): StemmedWord[] {
  const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((typed) => {
    const word = folded(typed);
    return word.length < 2 || emptyWords[language].has(word) ? [] : [{ typed, stem: stems[language](word) }];
  });
}

const folded = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** Plurals and, roughly, genders and tenses; a stem keeps three letters at least. */
const stems: Record<Language, (word: string) => string> = {
  fr: (word) =>
    word
      .replace(/(?<=...)aux$/, 'al')
      .replace(/(?<=...)[sx]$/, '')
      .replace(/(?<=....)r$/, '')
      .replace(/(?<=...)ee?$/, '')
      .replace(/(?<=...)([^aeiou])\1$/, '$1'),
  en: (word) =>
    word
      .replace(/(?<=...)ies$/, 'y')
      .replace(/(?<=..[^s])s$/, '')
      .replace(/(?<=....)(ing|ed)$/, '')
      .replace(/(?<=...)e$/, '')
      .replace(/(?<=...)([^aeious])\1$/, '$1'),
};

const emptyWords: Record<Language, ReadonlySet<string>> = {
  fr: wordSet(`a ai aie ait alors apres as au aujourd aussi autre autres aux avais avait avant avec avez avoir avons ayant
    bien bon bonjour bonne c ca car cas ce ceci cela celle celui ces cet cette ceux chez ci comme comment d dans de deja
    depuis des dessus deux devez dit dois doit donc dont du elle elles en encore enfin entre es est et etaient etais
    etait etant ete etes etiez etre eu eux fais fait faire faites faudrait faut fois font hier hui ici il ils j jamais
    je jusqu l la le les leur leurs lol lors lorsque lui m ma mais me meme mes mieux moi mon n ne ni nos notre nous
    on ont ou par parce pas passe pendant peu peut peux pis plus pour pourquoi pouvez pu puis puisque puisse qu quand
    que quel quelle quelles quelqu quels quelque quelques qui quoi rien s sa sais sait savoir salut sans se selon sera serait ses si
    soit son sont sous sur svp t ta tant te tellement tes toi ton toujours tous tout toute toutes tres trop tu un une
    va vais vas vers veut veux voici voila voir vont vos votre voudrais voulez vous vraiment vs y`),
  en: wordSet(`a about after again all also although am an and another any anyone are as at be because been before being
    both but by can cannot case could d did didn do does doesn doing don done each either else ever every few for
    from get gets getting got had has have having he hello her here hers hi him his how i if in into is isn it its just
    know last ll let like m many may me might mine more most much must my never no nor not now of off ok on once one
    only or other our ours out over own per please put re s said same say says see she should since so some
    still such t take than thank thanks that the their theirs them then there these they this those through to too
    type under until up us use ve very via want was wasn we well went were what when where whether which while who
    whom whose why will with without won would yes yet you your yours`),
};

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

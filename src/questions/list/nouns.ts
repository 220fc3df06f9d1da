import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';

/** What a row of a list is, one and several: feminine in French, and taking « l’ ». */
export interface Noun {
  readonly fr: readonly [string, string];
  readonly en: readonly [string, string];
}

/** The words of a list on the page, by what its rows are. */
export const listTexts = ({ fr, en }: Noun) =>
  words({
    row: (number: number) => ({ fr: `${capital(fr[0])} ${number}`, en: `${capital(en[0])} ${number}` }),
    add: { fr: `Ajouter une ${fr[0]}`, en: `Add a ${en[0]}` },
    thisRow: (number: number, title: string) => ({
      fr: ` l’${fr[0]} ${number}${title && `, ${title}`}`,
      en: ` ${en[0]} ${number}${title && `, ${title}`}`,
    }),
    full: (max: number) => ({ fr: `${max} ${fr[1]} au plus.`, en: `${max} ${en[1]} at most.` }),
    fullHere: (max: number) => ({
      fr: `${max} ${fr[1]} au plus. Pour en indiquer davantage, joignez un fichier et choisissez « Voir document joint ».`,
      en: `${max} ${en[1]} at most. To give more, attach a file and choose “See attached document”.`,
    }),
    count: (count: number) => ({
      fr: `${count} ${fr[count < 2 ? 0 : 1]}`,
      en: `${count} ${en[count === 1 ? 0 : 1]}`,
    }),
    cell: (row: number, label: Localized) => ({
      fr: `${capital(fr[0])} ${row}, ${label.fr}`,
      en: `${capital(en[0])} ${row}, ${label.en}`,
    }),
  });

/** What may be wrong with a whole list, by what its rows are. */
export const listProblems = ({ fr, en }: Noun) =>
  words({
    missing: (label: Localized) => ({
      fr: `« ${label.fr} » : ajoutez au moins une ${fr[0]}`,
      en: `“${label.en}”: add at least one ${en[0]}`,
    }),
    tooFew: (label: Localized, min: number) => ({
      fr: `« ${label.fr} » : ajoutez au moins ${min} ${fr[1]}`,
      en: `“${label.en}”: add at least ${min} ${en[1]}`,
    }),
    tooMany: (label: Localized, max: number) => ({
      fr: `« ${label.fr} » : ${max} ${fr[1]} au plus; retirez les autres`,
      en: `“${label.en}”: at most ${max} ${en[1]}; remove the others`,
    }),
    tooManyHere: (label: Localized, max: number) => ({
      fr: `« ${label.fr} » : ${max} ${fr[1]} au plus. Tout ce que vous avez saisi est gardé; joignez plutôt un fichier et choisissez « Voir document joint »`,
      en: `“${label.en}”: at most ${max} ${en[1]}. All that you entered is kept; attach a file instead and choose “See attached document”`,
    }),
    phraseInCell: (label: Localized, phrase: Localized) => ({
      fr: `« ${label.fr} » : « ${phrase.fr} » ne peut répondre qu’à toute la liste; confirmez-le avec le bouton, ou écrivez autre chose ici`,
      en: `“${label.en}”: “${phrase.en}” can only answer the whole list; confirm it with the button, or write something else here`,
    }),
  });

const capital = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1);

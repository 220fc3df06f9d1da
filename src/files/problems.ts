import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import type { Verdict } from './inspect.ts';
import { acceptedTypes } from './types.ts';

/** Why a file is refused, for the person who chose it. */
export const problems = words({
  empty: {
    fr: 'Ce fichier est vide. Choisissez-en un autre',
    en: 'This file is empty. Choose another one',
  },
  tooLarge: {
    fr: 'Ce fichier dépasse 100 Mo. Réduisez-le ou divisez-le, puis ajoutez-le de nouveau',
    en: 'This file is larger than 100 MB. Make it smaller or split it, then add it again',
  },
  extensionNotAccepted: (extension: string) => ({
    fr: `Les fichiers .${extension} ne sont pas acceptés. Ajoutez plutôt un fichier ${acceptedTypes.fr}`,
    en: `.${extension} files are not accepted. Add a ${acceptedTypes.en} file instead`,
  }),
  typeNotAccepted: {
    fr: `Ce type de fichier n’est pas accepté. Ajoutez plutôt un fichier ${acceptedTypes.fr}`,
    en: `This type of file is not accepted. Add a ${acceptedTypes.en} file instead`,
  },
  otherContent: (extension: string, found: Localized) => ({
    fr: `Le nom de ce fichier finit par .${extension}, mais son contenu est de type ${found.fr}. Corrigez son nom ou choisissez un autre fichier`,
    en: `The name of this file ends with .${extension}, but its content is of type ${found.en}. Correct its name or choose another file`,
  }),
  unknownContent: (extension: string) => ({
    fr: `Le nom de ce fichier finit par .${extension}, mais son contenu n’est pas de ce type. Ajoutez un fichier ${acceptedTypes.fr}`,
    en: `The name of this file ends with .${extension}, but its content is not of that type. Add a ${acceptedTypes.en} file`,
  }),
  macros: {
    fr: 'Ce fichier contient des macros. Enregistrez-en une copie sans macros, puis ajoutez-la',
    en: 'This file contains macros. Save a copy without macros, then add it',
  },
  unreadable: {
    fr: 'Ce fichier ne peut pas être lu. Vérifiez qu’il s’ouvre sans mot de passe, enregistrez-le de nouveau, puis ajoutez-le',
    en: 'This file cannot be read. Check that it opens without a password, save it again, then add it',
  },
  notStored: {
    fr: 'Ce fichier n’a pas pu être enregistré. Ajoutez-le de nouveau dans quelques minutes',
    en: 'This file could not be saved. Add it again in a few minutes',
  },
  tooMany: {
    fr: 'Un cas peut avoir 20 fichiers au plus. Retirez-en un, ou réunissez plusieurs documents en un seul',
    en: 'A case can have 20 files at most. Remove one, or put several documents into one',
  },
  gone: {
    fr: 'Un fichier n’est plus là : ajoutez-le de nouveau',
    en: 'A file is no longer there: add it again',
  },
  tooMuch: {
    fr: 'Les fichiers d’un cas peuvent totaliser 500 Mo au plus. Retirez-en un, ou réduisez celui-ci',
    en: 'The files of a case can total 500 MB at most. Remove one, or make this one smaller',
  },
});

/** The problem of a file whose bytes are of no accepted type; `extension` is '' for a name without one. */
export function refusalOf(
  refused: Extract<Verdict, { refused: unknown }>['refused'],
  extension: string,
): Localized {
  if (refused !== 'unknown') return problems[refused];
  return extension === '' ? problems.typeNotAccepted : problems.unknownContent(extension);
}

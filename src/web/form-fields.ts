import type { Fields } from '../questions/kind.ts';
import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';

/** The most that the fields of a form weigh in all, files apart. */
export const maxFieldBytes = 1024 ** 2;
export const maxFields = 4_000;
const maxNameCharacters = 200;

export const refusals = words({
  tooLarge: {
    fr: 'Cet envoi est trop volumineux : envoyez moins de texte ou moins de fichiers à la fois.',
    en: 'This is too much to send: send less text or fewer files at a time.',
  },
  malformed: {
    fr: 'Cet envoi n’a pas pu être lu : retournez à la page, puis recommencez.',
    en: 'What was sent could not be read: go back to the page, then try again.',
  },
  cut: {
    fr: 'L’envoi a été interrompu : vérifiez votre connexion, puis recommencez.',
    en: 'Sending was cut off: check your connection, then try again.',
  },
  otherContentType: {
    fr: 'Cet envoi n’est pas un formulaire : retournez à la page, puis recommencez.',
    en: 'What was sent is not a form: go back to the page, then try again.',
  },
});

/** A form that is not read: too large (413), malformed or cut (400), or no form at all (415). */
export class FormRefused extends Error {
  readonly status: 400 | 413 | 415;
  readonly text: Localized;

  constructor(status: 400 | 413 | 415, text: Localized) {
    super(text.en);
    this.status = status;
    this.text = text;
  }
}

/** Fields from their names and values, in the order sent. */
export function fieldsOf(entries: Iterable<readonly [string, string]>): Fields {
  // A Map and not an object: « __proto__ » is a name like another.
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const same = values.get(name);
    if (same) same.push(value);
    else values.set(name, [value]);
  }
  return {
    one: (name) => values.get(name)?.[0] ?? '',
    all: (name) => values.get(name) ?? [],
    names: () => values.keys(),
  };
}

/** Fields as they come in, within the limits and in characters that PostgreSQL stores. */
export class IncomingFields {
  readonly #entries: [string, string][] = [];
  #bytes = 0;

  /** Takes one field, or gives the refusal of a form that has too many of them or too long ones. */
  add(name: string, value: string): FormRefused | undefined {
    this.#bytes += Buffer.byteLength(name) + Buffer.byteLength(value);
    const isTooLarge =
      this.#bytes > maxFieldBytes || this.#entries.length === maxFields || name.length > maxNameCharacters;
    if (isTooLarge) return new FormRefused(413, refusals.tooLarge);
    this.#entries.push([storable(name), storable(value)]);
    return undefined;
  }

  all(): Fields {
    return fieldsOf(this.#entries);
  }
}

/** PostgreSQL refuses NUL and halves of surrogate pairs; forms send line breaks as CRLF. */
const storable = (text: string) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed();

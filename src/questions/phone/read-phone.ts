import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { plain } from '../plain.ts';

export interface Phone {
  /** E.164: +15145550123. */
  readonly number: string;
  readonly extension?: string;
}

/** Reads a telephone number, of Canada where no country is typed; undefined for none. */
export function readPhone(typed: string): Phone | undefined {
  const text = plain(typed)
    .toLowerCase()
    .replace(/^(?:tel|tél|téléphone|phone)?[.: ]*/, '')
    .replace(/[,;]? ?\(?(?:poste|ext|x|#)[.:]? ?(\d{1,7})\)?$/, ' ext. $1')
    // As Europe dials abroad; Canada dials 011, which is understood without more.
    .replace(/^00/, '+');
  const found = parsePhoneNumberFromString(text, { defaultCountry: 'CA', extract: false });
  if (!found?.isPossible() || !isWellFormed(found.number)) return undefined;
  return { number: found.number, ...(found.ext ? { extension: found.ext } : {}) };
}

/** In North America neither the area code nor the exchange starts with 0 or 1; new area codes come every year. */
const isWellFormed = (number: string) => !number.startsWith('+1') || /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(number);

import type { Localized } from '../text/localized.ts';
import { bankNumber } from './bank-number/bank-number.tsx';
import { severalCountries } from './country/several-countries.tsx';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';
import { cellKinds } from './list/cell-kinds.ts';
import { severalSins } from './sin/several-sins.tsx';

interface Message {
  /** The name of the kind that gives it. */
  readonly kind: string;
  readonly text: Localized;
}

/** Every refusal that a question may give, in both languages, with a label and values for example. */
export const everyMessage = (
  label: Localized = { fr: 'Votre question', en: 'Your question' },
): readonly Message[] =>
  Object.entries(every).flatMap(([kind, { messages }]) => messages(label).map((text) => ({ kind, text })));

const every: Readonly<Record<string, Kind<unknown, unknown>>> = {
  ...cellKinds,
  ...kinds,
  'bank-number': bankNumber,
  'several-countries': severalCountries,
  'several-sins': severalSins,
};

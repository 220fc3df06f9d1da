import { bankNumber } from './bank-number/bank-number.tsx';
import { choice } from './choice/choice.tsx';
import { country } from './country/country.tsx';
import { severalCountries } from './country/several-countries.tsx';
import { date } from './date/date.tsx';
import { dateRange } from './date-range/date-range.tsx';
import { email } from './email/email.tsx';
import { file } from './file/file.tsx';
import { ipi } from './ipi/ipi.tsx';
import { isni } from './isni/isni.tsx';
import { isrc } from './isrc/isrc.tsx';
import { iswc } from './iswc/iswc.tsx';
import type { Kind } from './kind.ts';
import { longText } from './long-text/long-text.tsx';
import { money } from './money/money.tsx';
import { multiChoice } from './multi-choice/multi-choice.tsx';
import { phone } from './phone/phone.tsx';
import type { Question } from './question.ts';
import { shortText } from './short-text/short-text.tsx';
import { severalSins } from './sin/several-sins.tsx';
import { sin } from './sin/sin.tsx';
import { ssn } from './ssn/ssn.tsx';
import { url } from './url/url.tsx';
import { usageList } from './usage-list/usage-list.tsx';
import { workList } from './work-list/work-list.tsx';
import { yesNo } from './yes-no/yes-no.tsx';

/** Every kind of question by its name in the catalogue; what each was typed as and answers is its own affair. */
export const kinds = {
  'short-text': shortText,
  'long-text': longText,
  date,
  'date-range': dateRange,
  choice,
  'multi-choice': multiChoice,
  'yes-no': yesNo,
  money,
  email,
  phone,
  country,
  url,
  iswc,
  isrc,
  ipi,
  isni,
  sin,
  ssn,
  'work-list': workList,
  'usage-list': usageList,
  file,
} satisfies Readonly<Record<string, Kind<unknown, unknown>>>;

/** The kind of a question: where the catalogue asks for several answers or for a bank's number, one of its own. */
export function kindOf({
  kind,
  constraints,
}: Pick<Question, 'kind' | 'constraints'>): Kind<unknown, unknown> {
  if (constraints?.format) return bankNumber;
  if (constraints?.multiple && kind === 'country') return severalCountries;
  if (constraints?.multiple && kind === 'sin') return severalSins;
  return kinds[kind];
}

import { choice } from './choice/choice.tsx';
import { dateRange } from './date-range/date-range.tsx';
import { duration } from './duration/duration.tsx';
import { email } from './email/email.tsx';
import { iswc } from './iswc/iswc.tsx';
import type { Kind } from './kind.ts';
import { money } from './money/money.tsx';
import type { KindName } from './question.ts';
import { shortText } from './short-text/short-text.tsx';
import { workList } from './work-list/work-list.tsx';
import { yesNo } from './yes-no/yes-no.tsx';

/** Every kind of question by its name in the catalogue; what each was typed as and answers is its own affair. */
export const kinds: Readonly<Record<KindName, Kind<unknown, unknown>>> = {
  'short-text': shortText,
  'date-range': dateRange,
  choice,
  'yes-no': yesNo,
  money,
  email,
  iswc,
  duration,
  'work-list': workList,
};

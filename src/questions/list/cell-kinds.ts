import { duration } from '../duration/duration.tsx';
import { iswc } from '../iswc/iswc.tsx';
import type { Kind } from '../kind.ts';
import type { Column } from '../question.ts';
import { shortText } from '../short-text/short-text.tsx';

/** The kinds that a cell may be: those of one text box. */
export const cellKinds: Readonly<Record<Column['kind'], Kind<string, unknown>>> = {
  'short-text': shortText,
  iswc,
  duration,
};

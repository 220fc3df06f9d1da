import type { Localized } from '../text/localized.ts';
import type { Kind, ReadContext } from './kind.ts';
import type { Asked } from './question.ts';

/** What a kind is tested with: a way that it is asked, what it reads then, and what it refuses. */
export interface Samples<Typed, Answer> {
  readonly kind: Kind<Typed, Answer>;
  readonly asked: Asked;
  readonly context: ReadContext;
  readonly right: readonly Right<Typed, Answer>[];
  readonly wrong: readonly { readonly typed: Typed; readonly text: Localized }[];
  /** What one types who copies what is shown; the very text, for a kind of one box. */
  again?(answer: Answer, language: 'fr' | 'en'): Typed;
  /** The plain text in what was typed, of a protected kind. */
  plainIn?(typed: Typed): string;
}

interface Right<Typed, Answer> {
  readonly typed: Typed;
  readonly answer: Answer;
  readonly shown: Localized;
}

export const label: Localized = { fr: 'Étiquette', en: 'Label' };
export const today = '2026-11-24';

type Given<Typed, Answer> = Partial<Omit<Samples<Typed, Answer>, 'asked' | 'kind'>> & {
  readonly asked?: Partial<Asked>;
};

export const samplesOf = <Typed, Answer>(
  kind: Kind<Typed, Answer>,
  { asked, ...given }: Given<Typed, Answer>,
): Samples<Typed, Answer> => ({
  kind,
  asked: { id: 'asked', label, required: true, ...asked },
  context: { today },
  right: [],
  wrong: [],
  ...given,
});

/** The same words in both languages. */
export const both = (text: string): Localized => ({ fr: text, en: text });

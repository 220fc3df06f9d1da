import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';

const texts = words({
  steps: { fr: 'Étapes', en: 'Steps' },
});

interface StepsProps {
  /** A step with an address is a link once it is past. */
  readonly steps: readonly { readonly label: Localized; readonly href?: string | undefined }[];
  /** The step at hand, from 1, as readers count them. */
  readonly current: number;
  readonly language: Language;
}

/** The steps of a task, drawn as notes that climb a stave. */
export function Steps({ steps, current, language }: StepsProps) {
  return (
    <nav class="steps" aria-label={texts.steps[language]}>
      <span class="stave" aria-hidden="true" />
      <ol>
        {steps.map(({ label, href }, index) => {
          const number = index + 1;
          const words = (
            <>
              <i class="note" aria-hidden="true" />
              <b>{number}.</b> <span>{label[language]}</span>
            </>
          );
          if (number === current) return <li aria-current="step">{words}</li>;
          if (number > current) return <li>{words}</li>;
          return <li class="past">{href ? <a href={href}>{words}</a> : words}</li>;
        })}
      </ol>
    </nav>
  );
}

import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';

const texts = words({
  heading: (count: number) => ({
    fr: count === 1 ? 'Il y a un problème' : `Il y a ${count} problèmes`,
    en: count === 1 ? 'There is a problem' : `There are ${count} problems`,
  }),
});

interface ErrorSummaryProps {
  /** In the order of the form; `field` is the id of the control that is wrong. */
  readonly problems: readonly { readonly field: string; readonly text: Localized }[];
  readonly language: Language;
}

/** Everything that is wrong with a form, each a link to its field in the field's own words; nothing when all is well. */
export function ErrorSummary({ problems, language }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div
      id="problems"
      class="call err"
      role="alert"
      aria-labelledby="problems-heading"
      tabindex={-1}
      autofocus
    >
      <h2 id="problems-heading">{texts.heading(problems.length)[language]}</h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li>
            <a href={`#${field}`}>{text[language]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

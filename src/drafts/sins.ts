import type { Path } from '../catalogue/path.ts';
import { freeTextsOf } from '../questions/free-texts.ts';
import type { TextTyped } from '../questions/kind.ts';
import { sinWarnings } from '../questions/sin/sin-warnings.ts';
import { words } from '../text/words.ts';

const labels = words({
  subject: { fr: 'Sujet', en: 'Subject' },
  description: { fr: 'Description', en: 'Description' },
});

/** The subject and the description as free texts: others read them, and no SIN belongs there. */
export const subjectText = (text: string): TextTyped => ({ field: 'subject', label: labels.subject, text });
export const descriptionText = (text: string): TextTyped => ({
  field: 'description',
  label: labels.description,
  text,
});

/** The path with a problem wherever a free answer looks as if it held a SIN and nobody said that it does not. */
export function withSinWarnings(path: Path, notSins: readonly string[]): Path {
  const asked = path.asked.map((each) => ({
    ...each,
    problems: [...each.problems, ...sinWarnings(freeTextsOf(each.question, each.typed), notSins)],
  }));
  return { ...path, asked, problems: asked.flatMap(({ problems }) => problems) };
}

import { z } from 'zod';
import { FieldGroup, TextField } from '../../parts/field.tsx';
import { showPeriod, showStart } from '../../text/dates.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addDays, fillDateBox, hint, messagesOfBox, readDateBox } from '../date/date-box.ts';
import { escapeNamed, escapeTyped } from '../escape.ts';
import { type Fields, type InputProps, kind, problem, type Reading } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import type { Asked, EscapeId } from '../question.ts';
import { textBox } from '../text-box.tsx';

const maxSpanDays = 3660;
const dayMs = 86_400_000;

const text = z.string().catch('');
const typedRange = z.object({ escape: text, from: text, to: text }).catch({ escape: '', from: '', to: '' });
type TypedRange = z.infer<typeof typedRange>;

interface DateRange {
  /** ISO 8601 dates, the last one included; none where the period goes on. */
  readonly from: string;
  readonly to?: string;
}

const texts = words({
  from: { fr: 'Date de début', en: 'Start date' },
  to: { fr: 'Date de fin', en: 'End date' },
  openEnd: { fr: 'Date de fin, s’il y en a une', en: 'End date, if there is one' },
});

const labels = words({
  from: (label: Localized) => ({ fr: `${label.fr}, date de début`, en: `${label.en}, start date` }),
  to: (label: Localized) => ({ fr: `${label.fr}, date de fin`, en: `${label.en}, end date` }),
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez les deux dates`,
    en: `“${label.en}”: enter both dates`,
  }),
  missingOne: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez-la aussi; pour un seul jour, répétez la même date`,
    en: `“${label.en}”: enter it too; for a single day, repeat the same date`,
  }),
  reversed: (label: Localized) => ({
    fr: `« ${label.fr} » : elle précède la date de début; vérifiez les deux`,
    en: `“${label.en}”: it is before the start date; check both`,
  }),
  tooLong: (label: Localized) => ({
    fr: `« ${label.fr} » : la période ne peut dépasser dix ans`,
    en: `“${label.en}”: the period cannot be longer than ten years`,
  }),
});

/** Two dates, the last one included; kept as ISO 8601 whatever way they were typed. */
export const dateRange = kind<TypedRange, DateRange>({
  heeds: ['after', 'notPast', 'notFuture', 'openEnded'],
  escapable: true,
  typedFrom,
  restored: (kept) => typedRange.parse(kept),
  isBlank: ({ from, to }) => textBox.isBlank(from) && textBox.isBlank(to),
  escape: (typed) => escapeNamed(typed.escape),
  missing: (name, asked) => ({ field: `${name}.from`, text: problems.missing(asked.label) }),
  read(typed, name, asked, context) {
    const end = (which: 'from' | 'to'): Reading<string> => {
      const [field, label] = [`${name}.${which}`, labels[which](asked.label)];
      if (textBox.isBlank(typed[which])) return problem(field, problems.missingOne(label));
      return readDateBox(typed[which], field, { ...asked, label }, context);
    };
    const from = end('from');
    if ('answer' in from && asked.constraints?.openEnded && textBox.isBlank(typed.to)) {
      return { answer: { from: from.answer } };
    }
    const to = end('to');
    if ('answer' in from) return 'answer' in to ? rangeOf(from.answer, to.answer, name, asked) : to;
    return { problems: [...from.problems, ...('problems' in to ? to.problems : [])] };
  },
  Input,
  show: ({ from, to }, _asked, language) =>
    to === undefined ? showStart(from, language) : showPeriod(from, to, language),
  messages: (label) => [
    ...messagesOf(problems, {})(label),
    ...messagesOfBox(labels.from(label)),
    ...messagesOfBox(labels.to(label)),
  ],
  fill(random, asked, context) {
    const from = fillDateBox(random, asked, context);
    const to = addDays(from, random.between(0, 20));
    const isOpen = asked.constraints?.openEnded && random.once(2);
    const isTooLate = asked.constraints?.notFuture && to > context.today;
    return { escape: '', from, to: isOpen ? '' : isTooLate ? context.today : to };
  },
});

/** A phrase typed in the boxes, and nothing else, is the choice of that phrase. */
function typedFrom(fields: Fields, name: string, asked: Asked): TypedRange {
  const typed = {
    escape: fields.one(`${name}.escape`),
    from: fields.one(`${name}.from`),
    to: fields.one(`${name}.to`),
  };
  const phrase = asked.escapable && typed.escape === '' ? phraseAlone(typed) : undefined;
  return phrase ? { escape: phrase, from: '', to: '' } : typed;
}

function phraseAlone({ from, to }: TypedRange): EscapeId | undefined {
  const filled = [from, to].filter((box) => !textBox.isBlank(box));
  const [phrase, ...others] = new Set(filled.map(escapeTyped));
  return others.length === 0 ? phrase : undefined;
}

function rangeOf(from: string, to: string, name: string, asked: Asked): Reading<DateRange> {
  const [field, label] = [`${name}.to`, labels.to(asked.label)];
  if (from > to) return problem(field, problems.reversed(label));
  if ((Date.parse(to) - Date.parse(from)) / dayMs > maxSpanDays)
    return problem(field, problems.tooLong(label));
  return { answer: { from, to } };
}

function Input(range: InputProps<TypedRange>) {
  const { name, asked, typed, required, problems: wrong, language } = range;
  return (
    <FieldGroup id={name} label={asked.label} hint={asked.help} required={required} language={language}>
      {range.escape}
      <div class="answer-here date-range">
        {(['from', 'to'] as const).map((end) => (
          <TextField
            id={`${name}.${end}`}
            label={end === 'to' && asked.constraints?.openEnded ? texts.openEnd : texts[end]}
            hint={hint}
            problem={wrong.find(({ field }) => field === `${name}.${end}`)?.text}
            language={language}
            value={typed[end]}
            width="short"
          />
        ))}
      </div>
    </FieldGroup>
  );
}

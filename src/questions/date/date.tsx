import { z } from 'zod';
import { FieldGroup, TextField } from '../../parts/field.tsx';
import { showDate } from '../../text/dates.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { escapeNamed, escapeTyped } from '../escape.ts';
import { type InputProps, kind } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { textBox } from '../text-box.tsx';
import { fillDateBox, hint, messagesOfBox, readDateBox } from './date-box.ts';

const text = z.string().catch('');
const typedDate = z.object({ escape: text, date: text }).catch({ escape: '', date: '' });
type TypedDate = z.infer<typeof typedDate>;

const texts = words({ box: { fr: 'Date', en: 'Date' } });

const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez une date`,
    en: `“${label.en}”: enter a date`,
  }),
});

/** A date, kept as ISO 8601 whatever way it was typed. */
export const date = kind<TypedDate, string>({
  heeds: ['after', 'notPast', 'notFuture'],
  escapable: true,
  /** A phrase typed in the box is the choice of that phrase. */
  typedFrom(fields, name, { escapable }) {
    const typed = { escape: fields.one(`${name}.escape`), date: fields.one(name) };
    const phrase = escapable && typed.escape === '' ? escapeTyped(typed.date) : undefined;
    return phrase ? { escape: phrase, date: '' } : typed;
  },
  restored: (kept) => typedDate.parse(kept),
  isBlank: (typed) => textBox.isBlank(typed.date),
  text: (typed) => typed.date,
  escape: (typed) => escapeNamed(typed.escape),
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read: (typed, name, asked, context) => readDateBox(typed.date, name, asked, context),
  Input,
  show: (answer, _asked, language) => showDate(answer, language),
  messages: (label) => [...messagesOf(problems, {})(label), ...messagesOfBox(label)],
  fill: (random, asked, context) => ({ escape: '', date: fillDateBox(random, asked, context) }),
});

/** A box; inside a group with the two phrases where one may stand for the date. */
function Input(props: InputProps<TypedDate>) {
  const {
    name,
    asked,
    typed,
    required,
    problems: [first],
    language,
  } = props;
  const box = { id: name, problem: first?.text, language, value: typed.date, width: 'short' } as const;
  if (!props.escape) {
    return <TextField {...box} label={asked.label} hint={asked.help ?? hint} required={required} />;
  }
  return (
    <FieldGroup
      id={`${name}.answer`}
      label={asked.label}
      hint={asked.help}
      required={required}
      language={language}
    >
      {props.escape}
      <div class="answer-here date-range">
        <TextField {...box} label={texts.box} hint={hint} />
      </div>
    </FieldGroup>
  );
}

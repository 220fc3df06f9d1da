import { FieldGroup, TextField } from '../parts/field.tsx';
import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { ActButton } from './act-button.tsx';
import { type Kept, type ProtectedTyped, restoredProtected } from './kept.ts';
import {
  type Fields,
  type InputProps,
  type Kind,
  kind,
  type Problem,
  type ReadContext,
  type Reading,
} from './kind.ts';
import type { Asked } from './question.ts';
import type { Random } from './random.ts';
import { Secret } from './secret.ts';
import { textBox } from './text-box.tsx';

const texts = words({
  replace: { fr: 'Remplacer', en: 'Replace' },
  kept: { fr: 'Déjà inscrit :', en: 'Already entered:' },
});

interface ProtectedDefinition extends Pick<Kind<ProtectedTyped, unknown>, 'missing' | 'messages' | 'heeds'> {
  /** The value in what was typed, without its punctuation, or what is wrong with it. */
  readonly readPlain: (typed: string, name: string, asked: Asked, context: ReadContext) => Reading<string>;
  readonly mask: NonNullable<Kind<ProtectedTyped, unknown>['mask']>;
  readonly hint: (asked: Asked) => Localized;
  readonly inputmode?: (asked: Asked) => 'numeric' | 'text';
  readonly fillPlain: (random: Random, asked: Asked, context: ReadContext) => string;
}

/**
 * Declares a kind whose answers are protected: one text box until the vault has the value, then its mask with
 * « Remplacer ». The answer is the value where it has just been typed, for the vault, and else what is kept of it.
 */
export function protectedKind(definition: ProtectedDefinition) {
  const { missing, messages, heeds = [], mask, fillPlain } = definition;
  return kind<ProtectedTyped, Secret | Kept>({
    missing,
    messages,
    heeds,
    mask,
    typedFrom: protectedFrom,
    restored: restoredProtected,
    isBlank: (typed) => typed === null,
    read: (typed, name, asked, context) => readProtected(definition, typed, name, asked, context),
    act: (_typed, { verb, path }, name) =>
      verb === 'replace' && path.length === 0 ? { typed: null, focus: name } : undefined,
    Input: (box) => (
      <ProtectedInput
        box={box}
        hint={definition.hint(box.asked)}
        inputmode={definition.inputmode?.(box.asked) ?? 'numeric'}
      />
    ),
    show: (answer, asked) => maskOf(answer, asked, mask),
    fill: (random, asked, context) => new Secret(fillPlain(random, asked, context)),
  });
}

/** The name of a hidden field that says which kept value stays. */
const keptField = (name: string) => `${name}.kept`;

function protectedFrom(fields: Fields, name: string): ProtectedTyped {
  const [plain, kept] = [fields.one(name), fields.one(keptField(name))];
  if (!textBox.isBlank(plain)) return new Secret(plain);
  return kept === '' ? null : { kept, mask: '' };
}

function readProtected(
  { readPlain }: ProtectedDefinition,
  typed: ProtectedTyped,
  name: string,
  asked: Asked,
  context: ReadContext,
): Reading<Secret | Kept> {
  if (typed === null) throw new Error(`${name} is blank`);
  if (!(typed instanceof Secret)) return { answer: typed };
  const reading = readPlain(typed.reveal(), name, asked, context);
  return 'problems' in reading ? reading : { answer: new Secret(reading.answer) };
}

/** Of a value that was just typed as of one that is kept, only the mask. */
const maskOf = (answer: Secret | Kept, asked: Asked, mask: ProtectedDefinition['mask']): string =>
  answer instanceof Secret ? mask(answer.reveal(), asked).mask : answer.mask;

interface ProtectedInputProps {
  readonly box: InputProps<ProtectedTyped>;
  readonly hint: Localized;
  readonly inputmode: 'numeric' | 'text';
}

/** A wrong value is seen again where the page refuses it; a right one never is. */
function ProtectedInput({ box, hint, inputmode }: ProtectedInputProps) {
  const {
    name,
    asked,
    typed,
    required,
    problems: [first],
    language,
    echo,
  } = box;
  const field = { label: asked.label, hint: asked.help, problem: first?.text, required, language };
  if (typed !== null && !(typed instanceof Secret)) return <KeptValue id={name} field={field} kept={typed} />;
  return (
    <div data-protected>
      <TextField
        id={name}
        {...field}
        hint={asked.help ?? hint}
        value={echo && first && typed ? typed.reveal() : ''}
        autocomplete="off"
        inputmode={inputmode}
        width="medium"
      />
    </div>
  );
}

interface KeptValueProps {
  readonly id: string;
  readonly field: {
    readonly label: Localized;
    readonly hint: Localized | undefined;
    readonly problem: Problem['text'] | undefined;
    readonly required: boolean;
    readonly language: Language;
  };
  readonly kept: Kept;
}

function KeptValue({ id, field, kept }: KeptValueProps) {
  const { label, language } = field;
  return (
    <FieldGroup id={id} {...field}>
      <input type="hidden" name={keptField(id)} value={kept.kept} />
      <p class="fixed num">
        <span class="visually-hidden">{texts.kept[language]} </span>
        {kept.mask}
      </p>
      <ActButton id={id} value={`replace:${id}`}>
        {texts.replace[language]} <span class="visually-hidden">{label[language]}</span>
      </ActButton>
    </FieldGroup>
  );
}

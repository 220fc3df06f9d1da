import { type Child, createContext, useContext } from 'hono/jsx';
import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';

const texts = words({
  required: { fr: '(obligatoire)', en: '(required)' },
  error: { fr: 'Erreur :', en: 'Error:' },
});

/** The id of the control that takes the focus when the page opens: the row just added, the question just opened. */
export const FocusedField = createContext('');

/** What is drawn under the text box of an id, wherever on the page it stands. */
export const UnderBoxes = createContext<ReadonlyMap<string, Child>>(new Map());

/** What gives a control the focus where it is its turn. */
export const focusOf = (id: string) => (useContext(FocusedField) === id ? { autofocus: true } : {});

interface FieldProps {
  /** The id of the control. */
  readonly id: string;
  readonly label: Localized;
  readonly hint?: Localized | undefined;
  readonly problem?: Localized | undefined;
  readonly required?: boolean | undefined;
  readonly language: Language;
  readonly children?: Child;
}

/** A label, its hint and its error around one control; the control carries `described(...)`. */
export function Field({ id, label, hint, problem, required, language, children }: FieldProps) {
  return (
    <div class={problem ? 'field bad' : 'field'}>
      {/* « (obligatoire) » stands outside: a control is called what its label says, and says itself that it is required. */}
      <p class="label">
        <label for={id}>{label[language]}</label>{' '}
        {required && (
          <span class="req" id={`${id}-required`}>
            {texts.required[language]}
          </span>
        )}
      </p>
      <HintAndError id={id} hint={hint} problem={problem} language={language} />
      {children}
    </div>
  );
}

/** The same around several controls: radios, a range, a row of a list. */
export function FieldGroup({ id, label, hint, problem, required, language, children }: FieldProps) {
  return (
    <fieldset class={problem ? 'field bad' : 'field'} {...described(id, hint, problem, 'group')}>
      <legend>
        {label[language]} {required && <span class="req">{texts.required[language]}</span>}
      </legend>
      <HintAndError id={id} hint={hint} problem={problem} language={language} />
      {children}
    </fieldset>
  );
}

function HintAndError({
  id,
  hint,
  problem,
  language,
}: Pick<FieldProps, 'id' | 'hint' | 'problem' | 'language'>) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint[language]}
        </p>
      )}
      {problem && (
        <p class="error" id={`${id}-error`}>
          <span class="visually-hidden">{texts.error[language]} </span>
          {problem[language]}
        </p>
      )}
    </>
  );
}

/** What ties a control to its hint and its error for those who do not see them. */
export function described(
  id: string,
  hint: unknown,
  problem: unknown,
  role: 'control' | 'group' = 'control',
) {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(problem && role === 'control' ? { 'aria-invalid': 'true' as const } : {}),
  };
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly name?: string;
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'url';
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  readonly maxlength?: number | undefined;
  readonly width?: 'short' | 'medium' | 'full';
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { id, hint, problem, required } = props;
  return (
    <Field {...props}>
      <input
        type={props.type ?? 'text'}
        id={id}
        name={props.name ?? id}
        value={props.value}
        class={`width-${props.width ?? 'full'}`}
        {...(props.autocomplete ? { autocomplete: props.autocomplete } : {})}
        {...(props.inputmode ? { inputmode: props.inputmode } : {})}
        {...(props.maxlength ? { maxlength: props.maxlength } : {})}
        {...(required ? { 'aria-required': 'true' } : {})}
        {...described(id, hint, problem)}
        {...focusOf(id)}
      />
      {useContext(UnderBoxes).get(id)}
    </Field>
  );
}

interface TextAreaProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  /** What the box is to the scripts of the page: `data-…`. */
  readonly data?: Readonly<Record<`data-${string}`, string>> | undefined;
  readonly name?: string;
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { id, hint, problem, required } = props;
  return (
    <Field {...props}>
      <textarea
        id={id}
        name={props.name ?? id}
        rows={props.rows ?? 6}
        {...props.data}
        {...(required ? { 'aria-required': 'true' } : {})}
        {...described(id, hint, problem)}
        {...focusOf(id)}
      >
        {/* A textarea drops the first line break of its content: this one is that one. */}
        {`\n${props.value}`}
      </textarea>
      {useContext(UnderBoxes).get(id)}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: Localized;
}

interface ChoicesProps extends Omit<FieldProps, 'children'> {
  readonly name?: string;
  readonly type?: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Side by side: for two or three short ones. */
  readonly inline?: boolean;
}

/** Radios or checkboxes; the first has the field's own id, so that an error leads to it. */
export function Choices(props: ChoicesProps) {
  const { id, name = id, type = 'radio', choices, chosen, inline, language } = props;
  return (
    <FieldGroup {...props}>
      <div class={inline ? 'choices inline' : 'choices'}>
        {choices.map(({ value, label }, index) => (
          <label class="choice">
            <input
              type={type}
              id={index === 0 ? id : `${id}-${value}`}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              {...(index === 0 ? focusOf(id) : {})}
            />
            <span>{label[language]}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface SelectProps extends Omit<FieldProps, 'children'> {
  readonly name?: string;
  readonly groups: readonly { readonly label?: Localized; readonly choices: readonly Choice[] }[];
  readonly chosen: string;
  /** The words of the first, empty choice. */
  readonly prompt: Localized;
}

/** A menu, for long lists; nothing is chosen beforehand. */
export function Select(props: SelectProps) {
  const { id, hint, problem, required, groups, chosen, prompt, language } = props;
  const option = ({ value, label }: Choice) => (
    <option value={value} selected={value === chosen}>
      {label[language]}
    </option>
  );
  return (
    <Field {...props}>
      <select
        id={id}
        name={props.name ?? id}
        {...(required ? { 'aria-required': 'true' } : {})}
        {...described(id, hint, problem)}
        {...focusOf(id)}
      >
        <option value="">{prompt[language]}</option>
        {groups.map(({ label, choices }) =>
          label ? <optgroup label={label[language]}>{choices.map(option)}</optgroup> : choices.map(option),
        )}
      </select>
    </Field>
  );
}

import type { Language, Localized } from '../text/localized.ts';
import { described, Field, focusOf } from './field.tsx';

interface Props {
  readonly id: string;
  readonly label: Localized;
  readonly hint?: Localized | undefined;
  readonly problem?: Localized | undefined;
  readonly required?: boolean;
  readonly language: Language;
  /** What the names of the files may end with; none where any may be offered. */
  readonly extensions?: readonly string[] | undefined;
  readonly multiple: boolean;
}

/** Files to choose. */
export function FileField({ extensions, multiple, ...field }: Props) {
  const { id, hint, problem, required } = field;
  const said = described(id, hint, problem);
  return (
    <Field {...field}>
      <input
        type="file"
        id={id}
        name={id}
        multiple={multiple}
        {...(extensions ? { accept: extensions.map((extension) => `.${extension}`).join(',') } : {})}
        {...said}
        // A file input cannot say aria-required.
        {...(required
          ? { 'aria-describedby': `${id}-required ${said['aria-describedby'] ?? ''}`.trim() }
          : {})}
        {...focusOf(id)}
      />
    </Field>
  );
}

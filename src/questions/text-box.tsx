import { TextField } from '../parts/field.tsx';
import type { Localized } from '../text/localized.ts';
import type { Fields, InputProps } from './kind.ts';

/** What the kinds that are one text box have in common. */
export const textBox = {
  typedFrom: (fields: Fields, name: string): string => fields.one(name),
  restored: (kept: unknown): string => (typeof kept === 'string' ? kept : ''),
  /** Invisible marks alone are nothing. */
  isBlank: (typed: string): boolean => !/[^\s\p{Cf}\p{Cc}]/u.test(typed),
  text: (typed: string): string => typed,
};

interface Look {
  /** Said where the catalogue gives no help of its own. */
  readonly hint?: Localized;
  readonly width?: 'short' | 'medium' | 'full';
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
}

/** Draws such a kind. */
export const boxInput =
  ({ hint, ...look }: Look = {}) =>
  ({ name, asked, typed, required, problems: [first], language }: InputProps<string>) => (
    <TextField
      id={name}
      label={asked.label}
      hint={asked.help ?? hint}
      problem={first?.text}
      required={required}
      language={language}
      value={typed}
      {...look}
    />
  );

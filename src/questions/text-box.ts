import type { Fields } from './kind.ts';

/** What the kinds that are one text box have in common. */
export const textBox = {
  typedFrom: (fields: Fields, name: string): string => fields.one(name),
  restored: (kept: unknown): string => (typeof kept === 'string' ? kept : ''),
  /** Invisible marks alone are nothing. */
  isBlank: (typed: string): boolean => !/[^\s\p{Cf}\p{Cc}]/u.test(typed),
  text: (typed: string): string => typed,
};

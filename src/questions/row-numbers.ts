import type { Fields } from './kind.ts';

/** Far more than any form draws: what a forged one sends beyond is dropped, for each row is drawn again. */
const maxRowsKept = 1000;

/** The numbers of the rows that a form sends of a field, `works.0.title`, in order; they may have gaps. */
export function numbersIn(fields: Fields, name: string): number[] {
  const numbers = new Set<number>();
  for (const field of fields.names()) {
    if (!field.startsWith(`${name}.`)) continue;
    const [, number] = /^(\d{1,6})(?:\.|$)/.exec(field.slice(name.length + 1)) ?? [];
    if (number !== undefined) numbers.add(Number(number));
  }
  return [...numbers].sort((a, b) => a - b).slice(0, maxRowsKept);
}

/** The rows of what a draft kept, whatever it is. */
export const rowsKept = (kept: unknown): readonly unknown[] =>
  Array.isArray(kept) ? kept.slice(0, maxRowsKept) : [];

/** The row that an act is about, if there is one: `2` of `duplicate-row:works.2`. */
export const rowNumber = (step: string | undefined): number | undefined =>
  step !== undefined && /^\d{1,6}$/.test(step) ? Number(step) : undefined;

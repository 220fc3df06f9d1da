import type { Answered } from '../questions/answer.ts';
import type { Condition } from '../questions/question.ts';

/** The answers so far, by question; a question that does not apply has none. */
export type Answers = ReadonlyMap<string, Answered>;

/** Whether a condition of the catalogue holds, given the answers before it and the society's date. */
export function holds(condition: Condition, answers: Answers, today: string): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, answers, today));
  if ('any' in condition) return condition.any.some((each) => holds(each, answers, today));
  const answered = answers.get(condition.question);
  if (answered === undefined || !('value' in answered)) return false;
  const { value } = answered;
  if ('equals' in condition) return value === condition.equals;
  if ('in' in condition) return typeof value === 'string' && condition.in.includes(value);
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes);
  if ('includesAny' in condition)
    return Array.isArray(value) && condition.includesAny.some((each) => value.includes(each));
  return isOlderThan(firstDay(value), condition.olderThanMonths, today);
}

/** The ids of the questions that a condition looks at. */
export function questionsOf(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(questionsOf);
  if ('any' in condition) return condition.any.flatMap(questionsOf);
  return [condition.question];
}

/** The date itself, or the first day of a range: ISO, or undefined where there is none. */
function firstDay(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('from' in value)) return undefined;
  return typeof value.from === 'string' ? value.from : undefined;
}

const isOlderThan = (day: string | undefined, months: number, today: string): boolean =>
  day !== undefined && day < monthsBefore(today, months);

/** The date so many months before another, both YYYY-MM-DD. */
export function monthsBefore(day: string, months: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() - months);
  return moved.toISOString().slice(0, 10);
}

import type { ActedOn } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';

/**
 * What a question becomes by the act of one of its buttons: `add-row:works`, `duplicate-row:works.2`, `replace:sin`,
 * `escape:works:see-attached-document`. Undefined where the act is no act on this question.
 */
export function actOn(kept: unknown, act: string, question: Question): ActedOn<unknown> | undefined {
  const [, verb, target = '', argument = ''] = /^([a-z-]+):([a-z\d.-]+)(?::([a-z\d-]+))?$/.exec(act) ?? [];
  const [name, ...path] = target.split('.');
  if (verb === undefined || name !== question.id) return undefined;
  const kind = kindOf(question);
  return kind.act?.(kind.restored(kept, question), { verb, path, argument }, name, question);
}

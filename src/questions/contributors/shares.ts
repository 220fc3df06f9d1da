import type { ReadContext } from '../kind.ts';

/** The performing right and the reproduction right, as columns. */
export type Right = 'pr' | 'rr';

/** Someone who has a right in a work; shares in percent, the role by its code at CISAC. */
export interface Contributor {
  readonly name: string;
  readonly ipi?: string;
  readonly role?: string;
  readonly pr?: number;
  readonly rr?: number;
}

type Shares = Pick<Contributor, Right>;

/** The rights whose shares do not make up the whole, with what they come to; a hundredth more or less will do. */
export function sharesOff(
  contributors: readonly Shares[],
  context: ReadContext,
): { right: Right; total: number }[] {
  return rightsConcerned(contributors, context)
    .map((right) => ({ right, hundredths: sumOf(contributors, right) }))
    .filter(({ hundredths }) => Math.abs(hundredths - 10_000) > 1)
    .map(({ right, hundredths }) => ({ right, total: hundredths / 100 }));
}

const sumOf = (contributors: readonly Shares[], right: Right): number =>
  contributors.reduce((sum, shares) => sum + Math.round((shares[right] ?? 0) * 100), 0);

/** Those ticked in the question `rights`; where it is not answered before, those of which a share is given. */
function rightsConcerned(contributors: readonly Shares[], { answers }: ReadContext): readonly Right[] {
  const answered = answers?.get('rights');
  const ticked = answered && 'value' in answered && Array.isArray(answered.value) ? answered.value : [];
  const named = rights.filter((right) => ticked.includes(optionOf[right]));
  if (named.length > 0) return named;
  const given = rights.filter((right) => contributors.some((shares) => shares[right] !== undefined));
  return given.length > 0 ? given : ['pr'];
}

const rights = ['pr', 'rr'] as const;
const optionOf: Record<Right, string> = { pr: 'performing', rr: 'reproduction' };

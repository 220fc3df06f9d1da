import { invented } from '../invented.ts';
import { ipi } from '../ipi/ipi.tsx';
import type { ReadContext } from '../kind.ts';
import type { TypedRow } from '../list/rows.ts';
import type { Asked } from '../question.ts';
import type { Random } from '../random.ts';

/** One to three contributors, whose shares of both rights make up the whole to a hundredth. */
export function fillContributors(random: Random, asked: Asked, context: ReadContext): TypedRow[] {
  const shares = random.pick([['100'], ['50', '50'], ['33,33', '33,33', '33,34'], ['62,5', '37,5']]);
  const first = random.between(0, invented.person.length - 1);
  return shares.map((share, index) => ({
    name: invented.person[(first + index) % invented.person.length] ?? '',
    ipi: random.once(2) ? ipi.fill(random, asked, context) : '',
    role: random.pick(['a', 'c', 'ca', 'ar', 'e']),
    pr: share,
    rr: share,
  }));
}

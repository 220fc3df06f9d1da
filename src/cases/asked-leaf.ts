import type { Account } from '../accounts/account.ts';
import type { Leaf } from '../catalogue/catalogue.ts';
import type { TypedAnswers } from '../catalogue/path.ts';
import { may } from './access.ts';
import type { MemberViewer } from './viewer.ts';

/** A leaf as it is asked of a viewer: what only others may answer is closed to them, and demanded of nobody. */
export type AskedLeaf = Leaf & {
  /** The ids of the protected questions that the viewer may not answer. */
  readonly closed: readonly string[];
};

/** The leaf as it is asked of this viewer for this account; null is in one's own name. */
export function leafAskedOf(viewer: MemberViewer, account: Account | null, leaf: Leaf): AskedLeaf {
  if (may.typeProtected(viewer, account)) return { ...leaf, closed: [] };
  const isClosed = ({ sensitivity }: Leaf['questions'][number]) => sensitivity === 'vaulted';
  const closed = leaf.questions.filter(isClosed).map(({ id }) => id);
  // On the telephone they are not even asked.
  if (viewer.by) return { ...leaf, closed, questions: leaf.questions.filter((each) => !isClosed(each)) };
  return {
    ...leaf,
    closed,
    questions: leaf.questions.map((question) => {
      const { requiredWhen: _, ...always } = question;
      return isClosed(question) ? { ...always, required: false } : question;
    }),
  };
}

/** What was typed under a question that is closed counts for nothing. */
export const typedOpenly = ({ closed }: AskedLeaf, typed: TypedAnswers): TypedAnswers =>
  Object.fromEntries(Object.entries(typed).filter(([id]) => !closed.includes(id)));

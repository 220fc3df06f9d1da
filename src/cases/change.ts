/** What a signal says of a case: what changed of it, and who may hear of it. */
export interface Change {
  readonly caseId: string;
  /** The team that it left, where it went elsewhere. */
  readonly left?: string | undefined;
  /** A member hears nothing of it, not even that something happened: what they see is as it was. */
  readonly isForStaff?: boolean;
}

const nowhere = '-';

/** The same as the one word that signals carry. */
export const said = ({ caseId, left, isForStaff }: Change): string =>
  [caseId, left ?? nowhere, ...(isForStaff ? ['staff'] : [])].join(' ');

export function changeSaid(text: string): Change {
  const [caseId = '', left, forStaff] = text.split(' ');
  return { caseId, left: left === nowhere ? undefined : left, isForStaff: forStaff !== undefined };
}

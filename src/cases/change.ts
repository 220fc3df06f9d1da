/** What a signal says of a case: that it changed and, where it went elsewhere, which team it left. */
export interface Change {
  readonly caseId: string;
  readonly left: string | undefined;
}

/** The same as the one word that signals carry. */
export const said = (caseId: string, left: string | null | undefined): string =>
  left ? `${caseId} ${left}` : caseId;

export function changeSaid(text: string): Change {
  const [caseId = '', left] = text.split(' ');
  return { caseId, left };
}

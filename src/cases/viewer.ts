import type { Account } from '../accounts/account.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Person, Role, SignedIn } from '../people/person.ts';

/**
 * Who looks, and from which side. The side is the address's: whoever is both a member and staff sees a case as a
 * member in the portal and as staff at the desk, never with both sets of rights at once.
 */
export type Viewer = MemberViewer | StaffViewer;

export interface MemberViewer {
  readonly side: 'member';
  readonly person: Person;
  readonly accounts: readonly Account[];
  readonly viewed: Account | null;
}

export interface StaffViewer {
  readonly side: 'staff';
  readonly person: Person;
  readonly team: string | null;
  readonly roles: readonly Role[];
  /** Restricted teams that are not theirs: absent from their lists, counts, search and links. */
  readonly hiddenTeams: readonly string[];
}

export function memberViewer({ person, accounts, viewed }: SignedIn): MemberViewer {
  return { side: 'member', person, accounts, viewed };
}

/** The same person at the desk; undefined for who is not staff. */
export function staffViewer({ person, staff }: SignedIn, catalogue: Catalogue): StaffViewer | undefined {
  if (staff === null) return undefined;
  const { team, roles } = staff;
  const hiddenTeams = catalogue.teams
    .filter(({ id, restricted }) => restricted && id !== team && !roles.includes('auditor'))
    .map(({ id }) => id);
  return { side: 'staff', person, team, roles, hiddenTeams };
}

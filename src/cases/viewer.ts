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
  /** Null in one's own name. */
  readonly viewed: Account | null;
  /** They represent or ask to represent somebody, in whatever state, or have a case in their own name. */
  readonly knownInOwnName: boolean;
  /** The agent who writes for them while they are on the telephone: nobody else is then at the page. */
  readonly by?: StaffViewer;
}

/** Somebody on the telephone, for whom an agent opens a case: with their own rights, as far as one speaks them. */
export type Caller = MemberViewer & { readonly by: StaffViewer };

/** Whether an agent writes for them. */
export const isCaller = (viewer: MemberViewer): viewer is Caller => viewer.by !== undefined;

export interface StaffViewer {
  readonly side: 'staff';
  readonly person: Person;
  readonly team: string | null;
  readonly roles: readonly Role[];
  readonly shortcuts: boolean;
  /** The teams whose cases they may see; those of any other are absent from lists, counts, search and links. */
  readonly visibleTeams: readonly string[] | 'all';
}

export function memberViewer({ person, accounts, viewed, knownInOwnName }: SignedIn): MemberViewer {
  return { side: 'member', person, accounts, viewed, knownInOwnName };
}

/** The same person at the desk; undefined for who is not staff. */
export function staffViewer({ person, staff }: SignedIn, catalogue: Catalogue): StaffViewer | undefined {
  if (staff === null) return undefined;
  const { team, roles, shortcuts } = staff;
  const open = catalogue.teams.filter(({ id, restricted }) => !restricted || id === team).map(({ id }) => id);
  const visibleTeams = roles.includes('auditor') ? 'all' : open;
  return { side: 'staff', person, team, roles, shortcuts, visibleTeams };
}

import type { Account } from '../accounts/account.ts';
import type { Language } from '../text/localized.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

export const roles = [
  'agent',
  'lead',
  'privacy-officer',
  'auditor',
  'catalogue-editor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export interface Staff {
  readonly team: string | null;
  readonly roles: readonly Role[];
  /** Keys without a modifier act at the desk, unless they have turned them off. */
  readonly shortcuts: boolean;
}

/** Who is signed in, and everything that their rights follow from, read anew for each request. */
export interface SignedIn {
  readonly sessionId: string;
  readonly person: Person;
  /** The accounts held, then those represented with an approved access, each by name. */
  readonly accounts: readonly Account[];
  /** The account viewed: the one chosen in this session, else the first; null in one's own name. */
  readonly viewed: Account | null;
  /** They represent or ask to represent somebody, in whatever state, or have a case in their own name. */
  readonly knownInOwnName: boolean;
  readonly staff: Staff | null;
}

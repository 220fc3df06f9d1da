import type { AccountKind } from '../database/tables.ts';
import type { Language } from '../text/localized.ts';

/** A member account and how the person at hand reaches it: cases belong to it, never to the person. */
export interface Account {
  readonly id: string;
  readonly number: string;
  readonly kind: AccountKind;
  readonly name: string;
  readonly artistName: string | null;
  readonly language: Language;
  readonly as: 'holder' | 'representative';
  /** What an approved representative may do; empty for a holder, who may do everything. */
  readonly permissions: readonly string[];
}

/** The account with this id among those reached; null for none, or for a case in one's own name. */
export const accountAmong = (accounts: readonly Account[], id: string | null | undefined): Account | null =>
  accounts.find((account) => account.id === id) ?? null;

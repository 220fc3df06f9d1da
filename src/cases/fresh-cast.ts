import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Account } from '../accounts/account.ts';
import { beginDraft, type DraftChange } from '../drafts/save.ts';
import { attachToDraft } from '../files/attached.ts';
import { receiveFile } from '../files/receive.ts';
import type { House } from '../house.ts';
import type { Person, Role } from '../people/person.ts';
import { registerAccount, registerPerson } from '../people/register.ts';
import { submitCase } from './submit.ts';
import { type MemberViewer, memberViewer, type StaffViewer, staffViewer } from './viewer.ts';

/** The one leaf that can be opened. */
export const unpaidPerformance = 'live-performance/unpaid-performance';

/** Answers that are whole: a hall, a date range, a list of one work. */
export const wholeAnswers: DraftChange = {
  leaf: unpaidPerformance,
  subject: 'Concert au Théâtre des Érables',
  description: 'Rien ne paraît sur mon relevé.',
  typed: {
    'performance-dates': { escape: '', from: '2026-07-10', to: '12 juillet 2026' },
    performer: 'Élie Marchand',
    venue: 'Théâtre des Érables, Saint-Hyacinthe',
    'event-kind': 'concert-hall',
    'already-submitted': 'no',
    works: { escape: '', rows: [{ title: 'Neige noire', iswc: 'T-555.000.001-0', duration: '3:52' }] },
  },
};

/** A new person with no account and no team. */
export function newPerson(house: House, name: string): Promise<Person> {
  const email = `${randomUUID()}@repons.test`;
  return registerPerson(house, { name, email, language: 'fr', passwordHash: null });
}

/** A new account, as whoever holds it reaches it. */
export async function newAccount(
  house: House,
  name: string,
  kind: Account['kind'] = 'writer',
): Promise<Account> {
  const number = randomUUID().slice(0, 8);
  const id = await registerAccount(house, { number, kind, name, language: 'fr' });
  return { id, number, kind, name, artistName: null, language: 'fr', as: 'holder', permissions: [] };
}

/** The account as an approved representative with these permissions reaches it. */
export const represented = (account: Account, ...permissions: string[]): Account => ({
  ...account,
  as: 'representative',
  permissions,
});

/** A new person who reaches these accounts, in the portal. */
export async function newMember(house: House, name: string, ...accounts: Account[]): Promise<MemberViewer> {
  const person = await newPerson(house, name);
  const knownInOwnName = accounts.some(({ as }) => as === 'representative');
  const viewed = accounts[0] ?? null;
  return memberViewer({ sessionId: '', person, accounts, viewed, knownInOwnName, staff: null });
}

/** A new person of a team, at the desk. */
export async function newStaff(house: House, team: string | null, ...roles: Role[]): Promise<StaffViewer> {
  const person = await newPerson(house, `${team} ${roles.join(' ')}`);
  const viewer = staffViewer(
    {
      sessionId: '',
      person,
      accounts: [],
      viewed: null,
      knownInOwnName: false,
      staff: { team, roles, shortcuts: true },
    },
    house.catalogue,
  );
  if (!viewer) throw new Error('staff are staff');
  return viewer;
}

/** A draft of the viewer's with these answers and, unless told otherwise, its proof of performance. */
export async function newDraft(
  house: House,
  viewer: MemberViewer,
  change: DraftChange = wholeAnswers,
  withProof = true,
) {
  const draft = await beginDraft(house, viewer, randomUUID(), viewer.viewed, change);
  if (!draft) throw new Error('a new draft was refused');
  if (withProof) await attachFile(house, viewer, draft.id, 'affiche.pdf', ['proof-of-performance']);
  return draft;
}

/** Attaches a small real PDF to the draft; gives its id. */
export async function attachFile(
  house: House,
  viewer: MemberViewer,
  draftId: string,
  name: string,
  documents: string[] = [],
): Promise<string> {
  const outcome = await receiveFile(house, viewer.person.id, name, Readable.from([Buffer.from(pdf)]));
  if ('problem' in outcome) throw new Error(outcome.problem.en);
  await house.db
    .transaction()
    .execute((trx) =>
      attachToDraft(trx, { id: draftId, personId: viewer.person.id }, outcome.file.id, documents),
    );
  return outcome.file.id;
}

const pdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';

/** A case of the viewer's, submitted whole; gives its number. */
export async function newCase(house: House, viewer: MemberViewer): Promise<string> {
  const draft = await newDraft(house, viewer);
  const outcome = await submitCase(house, viewer, draft.id, draft.revision, 'fr');
  if (typeof outcome === 'string' || 'incomplete' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.number;
}

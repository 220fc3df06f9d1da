import type { Page } from '@playwright/test';
import { type AddressName, addresses, fill } from '../../src/web/addresses.ts';
import { beginDraft, button } from '../new-case.ts';
import { beginCall } from '../on-the-telephone.ts';
import { type Enter, emailOf, type Person } from '../people.ts';
import { press } from '../problems.ts';
import { type Language, words } from '../words.ts';
import { fillToTheEnd } from './new-case.ts';

/** Who is the member and who the agent, in each language. */
export const cast = {
  member: { fr: 'martine', en: 'seun' },
  agent: { fr: 'alexis', en: 'samuel' },
} as const satisfies Record<string, Record<Language, Person>>;

/** A draft that is only begun, an answered case, and the mail about it, of a member who writes in the page's language. */
interface There {
  readonly draft: string;
  readonly number: string;
  readonly email: string;
  /** What the agent has begun to write for the same member on the telephone. */
  readonly call: { readonly draft: string; readonly person: string; readonly query: string };
}

const made = new Map<Language, Promise<There>>();

/** What every page has to show something of: made once for each language. */
export function whatIsThere(enter: Enter, language: Language): Promise<There> {
  const there = made.get(language) ?? make(enter, language);
  made.set(language, there);
  return there;
}

/** The leaves whose pages are looked at, one of two levels and one of three. */
const leaves: Partial<Record<AddressName, string>> = {
  caseSubType: 'live-performance/unpaid-performance',
  caseUpdateType: 'profile-management/profile-update/sin-ssn',
};

/** The address of a page of what is there, or of this draft, type or mail. */
export function addressThere(
  of: AddressName,
  language: Language,
  there: There,
  {
    draft,
    leaf = leaves[of] ?? '',
    email = there.email,
  }: { draft?: string; leaf?: string; email?: string } = {},
): string {
  const [type = '', subtype = '', updatetype = ''] = leaf.split('/');
  const { call, number } = there;
  return fill(addresses[of][language], {
    draft: draft ?? (of.startsWith('desk') ? call : there).draft,
    number,
    email,
    queue: 'open',
    person: call.person,
    type,
    subtype,
    updatetype,
  });
}

async function make(enter: Enter, language: Language): Promise<There> {
  const w = words[language];
  const page = await enter(cast.member[language]);
  const draft = await beginDraft(page, language);
  await fillToTheEnd({ page, language });
  await press(page, button(page, w.submit));
  const number = new URL(page.url()).searchParams.get('receipt') ?? '';
  const desk = await enter(cast.agent[language]);
  await desk.goto(fill(addresses.deskCase[language], { number }));
  await desk.getByLabel(w.reply).fill({ fr: 'Nous vérifions.', en: 'We are checking.' }[language]);
  await press(desk, button(desk, w.send));
  const call = await beginCall(desk, language, emailOf(cast.member[language]));
  return { draft, number, email: await mailAbout(page, language, number), call };
}

/** The id of a mail about this case, which is there once a job has sent it. */
async function mailAbout(page: Page, language: Language, number: string): Promise<string> {
  await page.goto(addresses.emails[language]);
  const link = page.getByRole('link', { name: { fr: `Cas ${number} `, en: `Case ${number}:` }[language] });
  while ((await link.count()) === 0) await page.reload();
  return (await link.first().getAttribute('href'))?.split('/').at(-1) ?? '';
}

import { expect, type Page } from '@playwright/test';
import { type AddressName, addresses, fill } from '../src/web/addresses.ts';
import {
  attachProof,
  button,
  fillQuestions,
  fillYourCase,
  proof,
  subjectOf,
  workRow,
} from './new-case.ts';
import { expectRules } from './page-rules.ts';
import { type Person, test } from './people.ts';
import { press } from './problems.ts';
import { type Language, languages, words } from './words.ts';

/** What a state starts from: a page, the way to any address, and what was made beforehand. */
interface Scene {
  readonly page: Page;
  readonly language: Language;
  readonly w: (typeof words)['fr'];
  readonly go: (address: AddressName, query?: string) => Promise<unknown>;
  readonly made: Made;
}

/** Two drafts and a case, of a member who writes in the language of the pages. */
interface Made {
  readonly begun: string;
  readonly complete: string;
  readonly number: string;
}

interface State {
  readonly of: AddressName;
  readonly when: string;
  readonly by: 'nobody' | 'the member' | 'the agent' | Person;
  readonly status?: number;
  readonly reach: (scene: Scene) => Promise<unknown>;
}

const member = { fr: 'martine', en: 'seun' } as const;
const agent = { fr: 'alexis', en: 'samuel' } as const;

const signingIn: State[] = [
  { of: 'signIn', when: 'it is opened', by: 'nobody', reach: ({ go }) => go('signIn') },
  {
    of: 'signIn',
    when: 'nothing is typed',
    by: 'nobody',
    status: 422,
    reach: async ({ page, w, go }) => {
      await go('signIn');
      await press(page, button(page, w.signIn));
    },
  },
  {
    of: 'signIn',
    when: 'the password is wrong',
    by: 'nobody',
    status: 422,
    reach: async ({ page, language, w, go }) => {
      await go('signIn');
      await page.getByLabel(w.email).fill(`nobody.${language}@repons.test`);
      await page.getByLabel(w.password).fill('repons-demo-2025');
      await press(page, button(page, w.signIn));
    },
  },
  {
    of: 'signIn',
    when: 'too many passwords were wrong',
    by: 'nobody',
    status: 429,
    reach: async ({ page, w, go }) => {
      await go('signIn');
      const form = { email: 'nobody@repons.test', password: 'repons-demo-2025' };
      const headers = { Origin: new URL(page.url()).origin };
      for (let attempt = 1; attempt <= 10; attempt++) {
        await page.request.post(page.url(), { form, headers });
      }
      await page.getByLabel(w.email).fill(form.email);
      await page.getByLabel(w.password).fill(form.password);
      await press(page, button(page, w.signIn));
    },
  },
];

const reading: State[] = [
  { of: 'home', when: 'there are cases', by: 'the member', reach: ({ go }) => go('home') },
  { of: 'home', when: 'there is no case', by: 'yvon', reach: ({ go }) => go('home') },
  { of: 'home', when: 'there is no account', by: 'steve', reach: ({ go }) => go('home') },
  {
    of: 'home',
    when: 'the accounts are shown',
    by: 'camille',
    reach: async ({ page, go }) => {
      await go('home');
      await page.getByText('Camille Ouellet-Roy').first().click();
    },
  },
  {
    of: 'home',
    when: 'somebody acts for another',
    by: 'sylvie',
    reach: ({ go }) => go('home'),
  },
  { of: 'cases', when: 'there are cases', by: 'the member', reach: ({ go }) => go('cases') },
  { of: 'cases', when: 'there is none', by: 'yvon', reach: ({ go }) => go('cases') },
  {
    of: 'cases',
    when: 'one was just submitted',
    by: 'the member',
    reach: ({ go, made }) => go('cases', `?receipt=${made.number}`),
  },
  { of: 'casesResolved', when: 'there is none', by: 'the member', reach: ({ go }) => go('casesResolved') },
  { of: 'drafts', when: 'there are drafts', by: 'the member', reach: ({ go }) => go('drafts') },
  { of: 'drafts', when: 'there is none', by: 'yvon', reach: ({ go }) => go('drafts') },
  {
    of: 'drafts',
    when: 'one was just saved',
    by: 'the member',
    reach: ({ go, made }) => go('drafts', `?saved=${made.begun}`),
  },
  { of: 'case', when: 'it is read', by: 'the member', reach: ({ go }) => go('case') },
  {
    of: 'case',
    when: 'it was just answered',
    by: 'the member',
    reach: ({ go }) => go('case', '?sent'),
  },
  {
    of: 'case',
    when: 'an empty reply is refused',
    by: 'the member',
    status: 422,
    reach: async ({ page, w, go }) => {
      await go('case');
      await press(page, button(page, w.send));
    },
  },
  {
    of: 'case',
    when: 'it is read for another',
    by: 'sylvie',
    reach: async ({ page, go }) => {
      await go('home');
      await page.getByRole('group', { name: /Agir pour|Act for/ }).isVisible();
    },
  },
  { of: 'case', when: 'it is not theirs', by: 'yvon', status: 404, reach: ({ go }) => go('case') },
];

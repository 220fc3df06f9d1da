import { unpaidPerformance } from '../src/cases/fresh-cast.ts';
import type { AddressName } from '../src/web/addresses.ts';
import { routes } from '../src/web/routes.ts';
import type { Owner } from './two-members.ts';

/** Every page that takes a form. */
export const posts: readonly AddressName[] = routes.filter(({ post }) => post).map(({ address }) => address);

/** What each form sends when nobody adds to it. */
export const forms: Partial<Record<AddressName, (of: Owner) => Record<string, string>>> = {
  signIn: () => ({ email: 'personne@repons.test', password: '' }),
  signOut: () => ({}),
  viewAccount: ({ viewer }) => ({ account: viewer.viewed?.id ?? '' }),
  newCase: ({ viewer, draft }) => ({ ...yourCase, draft: draft.draft, account: viewer.viewed?.id ?? '' }),
  draftCase: () => ({ ...yourCase, revision: '1' }),
  draftQuestions: () => ({
    act: 'quit',
    revision: '1',
    asked: 'performer,works,__proto__,constructor',
    performer: 'Élie',
    'works.0.title': 'Neige noire',
  }),
  draftDetails: () => ({ act: 'quit', revision: '1', description: 'Rien reçu.' }),
  draftCheck: () => ({ act: 'submit', revision: '1' }),
  draftDelete: () => ({}),
  keptForm: () => ({}),
  case: () => ({ message: 'Bonjour' }),
  deskCase: () => ({ message: 'Bonjour' }),
  deskNewCaseFor: ({ viewer, draft }) => ({
    ...yourCase,
    draft: draft.draft,
    account: viewer.viewed?.id ?? '',
    'case-language': 'fr',
  }),
  deskDraftCase: () => ({ ...yourCase, revision: '1', 'case-language': 'fr' }),
  deskDraftQuestions: () => ({ act: 'quit', revision: '1', asked: 'performer', performer: 'Élie' }),
  deskDraftDetails: () => ({ act: 'quit', revision: '1', description: 'Rien reçu.' }),
  deskDraftCheck: () => ({ act: 'submit', revision: '1' }),
  deskDraftDelete: () => ({}),
  deskCaseDraft: () => ({ message: 'Bonjour' }),
  deskShortcuts: () => ({ shortcuts: 'off' }),
};
const yourCase = {
  act: 'quit',
  subject: 'Concert non payé',
  type: 'live-performance',
  'sub-type': unpaidPerformance,
};

import type { Language } from '../text/localized.ts';

/** Every page's address in each language: the one table of them. */
export const addresses = {
  home: { fr: '/fr', en: '/en' },
  signIn: { fr: '/fr/connexion', en: '/en/sign-in' },
  signOut: { fr: '/fr/deconnexion', en: '/en/sign-out' },
  viewAccount: { fr: '/fr/compte-consulte', en: '/en/viewed-account' },
  cases: { fr: '/fr/cas', en: '/en/cases' },
  casesResolved: { fr: '/fr/cas/resolus', en: '/en/cases/resolved' },
  drafts: { fr: '/fr/cas/brouillons', en: '/en/cases/drafts' },
  caseTypes: { fr: '/fr/types-de-cas', en: '/en/case-types' },
  caseSubType: { fr: '/fr/types-de-cas/:type/:subtype', en: '/en/case-types/:type/:subtype' },
  caseUpdateType: {
    fr: '/fr/types-de-cas/:type/:subtype/:updatetype',
    en: '/en/case-types/:type/:subtype/:updatetype',
  },
  newCase: { fr: '/fr/cas/nouveau', en: '/en/cases/new' },
  draftCase: { fr: '/fr/cas/nouveau/:draft/votre-cas', en: '/en/cases/new/:draft/your-case' },
  draftQuestions: { fr: '/fr/cas/nouveau/:draft/questions', en: '/en/cases/new/:draft/questions' },
  draftDetails: { fr: '/fr/cas/nouveau/:draft/precisions', en: '/en/cases/new/:draft/details' },
  draftCheck: { fr: '/fr/cas/nouveau/:draft/verifier', en: '/en/cases/new/:draft/check' },
  draftDelete: { fr: '/fr/cas/nouveau/:draft/supprimer', en: '/en/cases/new/:draft/delete' },
  draftFile: { fr: '/fr/cas/nouveau/:draft/documents/:file', en: '/en/cases/new/:draft/documents/:file' },
  casesSignals: { fr: '/fr/cas/signaux', en: '/en/cases/signals' },
  case: { fr: '/fr/cas/:number', en: '/en/cases/:number' },
  caseFile: { fr: '/fr/cas/:number/documents/:file', en: '/en/cases/:number/documents/:file' },
  caseSignals: { fr: '/fr/cas/:number/signaux', en: '/en/cases/:number/signals' },
  keptForm: { fr: '/fr/formulaire-conserve/:form', en: '/en/kept-form/:form' },
  desk: { fr: '/fr/pupitre', en: '/en/desk' },
  deskSignals: { fr: '/fr/pupitre/signaux', en: '/en/desk/signals' },
  deskQueue: { fr: '/fr/pupitre/files/:queue', en: '/en/desk/queues/:queue' },
  deskSearch: { fr: '/fr/pupitre/recherche', en: '/en/desk/search' },
  deskLoad: { fr: '/fr/pupitre/charge', en: '/en/desk/workload' },
  deskCase: { fr: '/fr/pupitre/cas/:number', en: '/en/desk/cases/:number' },
  deskFile: { fr: '/fr/pupitre/cas/:number/documents/:file', en: '/en/desk/cases/:number/documents/:file' },
  deskCaseSignals: { fr: '/fr/pupitre/cas/:number/signaux', en: '/en/desk/cases/:number/signals' },
  deskCaseDraft: { fr: '/fr/pupitre/cas/:number/brouillon', en: '/en/desk/cases/:number/draft' },
  deskNewCase: { fr: '/fr/pupitre/nouveau-cas', en: '/en/desk/new-case' },
  deskNewCaseFor: { fr: '/fr/pupitre/nouveau-cas/pour/:person', en: '/en/desk/new-case/for/:person' },
  deskDraftCase: { fr: '/fr/pupitre/nouveau-cas/:draft/votre-cas', en: '/en/desk/new-case/:draft/your-case' },
  deskDraftQuestions: {
    fr: '/fr/pupitre/nouveau-cas/:draft/questions',
    en: '/en/desk/new-case/:draft/questions',
  },
  deskDraftDetails: {
    fr: '/fr/pupitre/nouveau-cas/:draft/precisions',
    en: '/en/desk/new-case/:draft/details',
  },
  deskDraftCheck: { fr: '/fr/pupitre/nouveau-cas/:draft/verifier', en: '/en/desk/new-case/:draft/check' },
  deskDraftDelete: { fr: '/fr/pupitre/nouveau-cas/:draft/supprimer', en: '/en/desk/new-case/:draft/delete' },
  deskDraftFile: {
    fr: '/fr/pupitre/nouveau-cas/:draft/documents/:file',
    en: '/en/desk/new-case/:draft/documents/:file',
  },
  deskShortcuts: { fr: '/fr/pupitre/raccourcis', en: '/en/desk/shortcuts' },
  emails: { fr: '/fr/courriels', en: '/en/emails' },
  email: { fr: '/fr/courriels/:email', en: '/en/emails/:email' },
  emailHtml: { fr: '/fr/courriels/:email/html', en: '/en/emails/:email/html' },
} as const satisfies Record<string, Record<Language, string>>;

export type AddressName = keyof typeof addresses;

type ParamsIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What an address needs to be whole: `{ draft }`, `{ number, file }`, nothing. */
export type ParamsOf<Name extends AddressName> = Record<ParamsIn<(typeof addresses)[Name]['fr']>, string>;

/** The address of a page in a language, its parameters filled in. */
export function addressOf<Name extends AddressName>(
  name: Name,
  language: Language,
  ...[params]: [keyof ParamsOf<Name>] extends [never] ? [] : [ParamsOf<Name>]
): string {
  return fill(addresses[name][language], params ?? {});
}

/** The same for an address known only at run time, as the page that links to its twin has it. */
export function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:([a-z]+)/g, (_, param: string) => encodeURIComponent(params[param] ?? ''));
}

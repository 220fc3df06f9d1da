import type { Catalogue } from '../catalogue/catalogue.ts';
import { teamLabel } from '../catalogue/teams.ts';
import type { NoticeKind } from '../database/tables.ts';
import type { Settings } from '../settings.ts';
import { withDe } from '../text/french.ts';
import { type Language, type Localized, locales } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { addressOf } from '../web/addresses.ts';
import type { Mail } from './mail.ts';
import { type Notice, notices } from './notice.ts';
import { NoticePage } from './notice-page.tsx';

const texts = words({
  from: (society: Localized) => ({
    fr: `Portail des membres ${withDe(society.fr)}`,
    en: `${society.en} member portal`,
  }),
  greeting: (name: string) => ({ fr: `Bonjour ${name},`, en: `Hello ${name},` }),
  open: { fr: 'Ouvrir le cas', en: 'Open the case' },
  whyMember: (society: Localized) => ({
    fr: `Vous recevez ce courriel parce que vous avez accès à ce cas dans le Portail des membres ${withDe(society.fr)}.`,
    en: `You are receiving this email because you have access to this case in the ${society.en} member portal.`,
  }),
  whyStaff: (team: Localized) => ({
    fr: `Vous recevez ce courriel parce que vous faites partie de l’équipe « ${team.fr} ».`,
    en: `You are receiving this email because you are on the “${team.en}” team.`,
  }),
  automatic: {
    fr: 'Il est envoyé automatiquement : répondez dans le portail, car une réponse à ce courriel ne se rend pas au cas.',
    en: 'It is sent automatically: reply in the portal, since a reply to this email does not reach the case.',
  },
});

interface Told {
  readonly kind: NoticeKind;
  readonly messageId: string;
  readonly date: Date;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly number: string;
  readonly team: string;
}

/** The mail that tells a person, in their language, what happened to a case and where to read it. */
export function composeNotice(
  { settings, catalogue }: { readonly settings: Settings; readonly catalogue: Catalogue },
  told: Told,
): Mail {
  const { kind, messageId, date, language, number } = told;
  const notice = notices[kind];
  const { society, publicUrl, mailFrom } = settings;
  const name = oneLine(told.name);
  const subject = notice.subject(number)[language];
  const link = publicUrl + addressOf(notice.to === 'member' ? 'case' : 'deskCase', language, { number });
  const why =
    notice.to === 'member' ? texts.whyMember(society.name) : texts.whyStaff(teamLabel(catalogue, told.team));
  const said = {
    greeting: texts.greeting(name)[language],
    what: notice.said(number)[language],
    open: texts.open[language],
    link,
    why: [why[language], texts.automatic[language]],
  };
  const from = oneLine(texts.from(society.name)[language]);
  return {
    messageId,
    date,
    from: { name: from, address: mailFrom },
    to: { name, address: told.email },
    language,
    subject,
    text: [said.greeting, said.what, `${said.open}${colon[language]}\n${link}`, said.why.join('\n')].join(
      '\n\n',
    ),
    html: `<!doctype html>${<NoticePage language={language} title={subject} from={from} {...said} />}`,
    headers: headersOf(publicUrl, language, notice),
  };
}

const colon: Localized = { fr: '\u00a0:', en: ':' };

/** A machine wrote it: no machine is to answer it, and one of ours that meets it again knows it. */
function headersOf(publicUrl: string, language: Language, { to }: Notice): Record<string, string> {
  const host = new URL(publicUrl).hostname;
  return {
    'List-Id': `<${to}.repons.${host}>`,
    'Auto-Submitted': 'auto-generated',
    Precedence: 'list',
    'X-Auto-Response-Suppress': 'All',
    'X-Repons-Loop': host,
    'Content-Language': locales[language],
  };
}

/** A name as one line: what it has of line breaks and other controls could end a header, or begin a paragraph. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

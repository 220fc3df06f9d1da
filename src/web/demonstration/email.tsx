import { type KeptMail, keptMail } from '../../notices/mailbox.ts';
import { Facts } from '../../parts/facts.tsx';
import { showMoment } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { notFound } from '../errors.tsx';
import { page } from '../page.tsx';
import { isUuid } from '../place.ts';
import { type Ask, route } from '../route.ts';
import { emailsTexts, hasMailbox } from './emails.tsx';

const texts = words({
  from: { fr: 'De', en: 'From' },
  html: { fr: 'Voir la version mise en forme', en: 'View the formatted version' },
  headers: { fr: 'En-têtes', en: 'Headers' },
});

/** One mail as a person would read it: who it is from, its plain text, and its headers. */
export const email = route('email', 'anyone', {
  async get(ask) {
    const { language, house } = ask;
    const mail = await mailAsked(ask);
    if (mail === undefined) return notFound(ask);
    const { from, to, date, subject, text } = mail;
    return page(
      ask,
      { title: { fr: subject, en: subject } },
      <>
        <nav class="meta" aria-label={emailsTexts.title[language]}>
          <a href={addressOf('emails', language)}>{emailsTexts.title[language]}</a>
        </nav>
        <h1 lang={locales[mail.language]}>{subject}</h1>
        <section class="panel email">
          <Facts
            facts={[
              { term: texts.from[language], detail: <Address {...from} language={mail.language} /> },
              { term: emailsTexts.to[language], detail: <Address {...to} language={mail.language} /> },
              {
                term: emailsTexts.sent[language],
                detail: showMoment(date, language, house.settings.timeZone),
              },
            ]}
          />
          <div class="text" lang={locales[mail.language]}>
            {text.split('\n\n').map((paragraph) => (
              <p>
                {paragraph
                  .split('\n')
                  .map((line, index) => [index > 0 && <br />, <Line line={line} ask={ask} />])}
              </p>
            ))}
          </div>
        </section>
        <p>
          <a class="button quiet" href={addressOf('emailHtml', language, { email: mail.id })}>
            {texts.html[language]}
          </a>
        </p>
        <details class="headers">
          <summary>{texts.headers[language]}</summary>
          {/* What machines say to each other is in English. */}
          <div lang="en">
            <Facts
              facts={Object.entries({ 'Message-ID': mail.messageId, ...mail.headers }).map(
                ([term, detail]) => ({ term, detail }),
              )}
            />
          </div>
        </details>
      </>,
    );
  },
});

/** The HTML part alone: in a sandbox, where nothing runs and nothing is fetched. */
export const emailHtml = route('emailHtml', 'anyone', {
  async get(ask) {
    const mail = await mailAsked(ask);
    if (mail === undefined) return notFound(ask);
    const policy =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    return ask.context.html(mail.html, 200, { 'Content-Security-Policy': policy });
  },
});

async function mailAsked(ask: Ask<'anyone', 'email' | 'emailHtml'>): Promise<KeptMail | undefined> {
  const { email: id } = ask.params;
  return hasMailbox(ask) && isUuid(id) ? keptMail(ask.house.db, id) : undefined;
}

const Address = ({ name, address, language }: KeptMail['to'] & Pick<KeptMail, 'language'>) => (
  <>
    <span lang={locales[language]}>{name}</span> <span class="address">&lt;{address}&gt;</span>
  </>
);

/** A line that is an address of the portal is a link, as programs that read mail make it. */
const Line = ({ line, ask }: { line: string; ask: Pick<Ask, 'house'> }) =>
  line.startsWith(`${ask.house.settings.publicUrl}/`) ? <a href={line}>{line}</a> : line;

import { type KeptMail, keptMails } from '../../notices/mailbox.ts';
import { Table } from '../../parts/table.tsx';
import { showShortMoment } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { notFound } from '../errors.tsx';
import { page } from '../page.tsx';
import { placeIn } from '../place.ts';
import { type Ask, route } from '../route.ts';

export const emailsTexts = words({
  title: { fr: 'Courriels de la démonstration', en: 'Emails of the demonstration' },
  kept: {
    fr: 'Aucun courriel ne part d’ici : vous lisez ce que chaque personne recevrait, dans sa langue.',
    en: 'No email leaves from here: you read what each person would receive, in their language.',
  },
  none: {
    fr: 'Il n’y a pas encore de courriel. Ouvrez un cas ou écrivez dans un cas : ce que cela fait envoyer paraît ici quelques secondes après.',
    en: 'There is no email yet. Open a case or write in one: what it sends appears here a few seconds later.',
  },
  noneOlder: { fr: 'Il n’y a pas de courriel plus ancien.', en: 'There is no older email.' },
  subject: { fr: 'Objet', en: 'Subject line' },
  to: { fr: 'À', en: 'To' },
  sent: { fr: 'Envoyé', en: 'Sent' },
  more: { fr: 'Courriels précédents', en: 'Earlier emails' },
});

/** What the portal sends by e-mail, where there is no server to send it: for who tries the product. */
export const emails = route('emails', 'anyone', {
  async get(ask) {
    const { house, language, url } = ask;
    if (!hasMailbox(ask)) return notFound(ask);
    const place = placeIn(url);
    const { mails, next } = await keptMails(house.db, place);
    return page(
      ask,
      { title: emailsTexts.title },
      <>
        <h1>{emailsTexts.title[language]}</h1>
        <p class="lede">{emailsTexts.kept[language]}</p>
        {mails.length === 0 ? (
          <p class="empty">{(place ? emailsTexts.noneOlder : emailsTexts.none)[language]}</p>
        ) : (
          <section class="panel">
            <MailTable ask={ask} mails={mails} />
          </section>
        )}
        {next && (
          <p>
            <a
              class="button quiet"
              href={`${url.pathname}?at=${encodeURIComponent(next.at)}&after=${next.id}`}
            >
              {emailsTexts.more[language]}
            </a>
          </p>
        )}
      </>,
    );
  },
});

/** Only the demonstration is without a server, and only without one are mails kept. */
export const hasMailbox = ({ house }: Pick<Ask, 'house'>): boolean => house.settings.smtpUrl === undefined;

function MailTable({ ask, mails }: { ask: Ask; mails: readonly KeptMail[] }) {
  const { language, house } = ask;
  return (
    <Table
      caption={emailsTexts.title[language]}
      rows={mails}
      columns={[
        {
          header: emailsTexts.subject[language],
          cell: (mail) => (
            <a href={addressOf('email', language, { email: mail.id })} lang={locales[mail.language]}>
              {mail.subject}
            </a>
          ),
        },
        {
          header: emailsTexts.to[language],
          cell: ({ to }) => (
            <>
              {to.name}
              <small class="address">{to.address}</small>
            </>
          ),
        },
        {
          header: emailsTexts.sent[language],
          cell: ({ date }) => showShortMoment(date, language, house.settings.timeZone),
        },
      ]}
    />
  );
}

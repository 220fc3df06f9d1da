import { casesOpenedBy } from '../../../cases/access.ts';
import { readNumber } from '../../../cases/number.ts';
import { Call } from '../../../parts/call.tsx';
import { words } from '../../../text/words.ts';
import { receiptParam } from '../../portal/receipt.tsx';
import type { Ask } from '../../route.ts';

const texts = words({
  title: (number: string) => ({ fr: `Cas ${number} ouvert`, en: `Case ${number} opened` }),
  give: {
    fr: 'Donnez ce numéro à la personne au téléphone; un courriel le lui confirme.',
    en: 'Give this number to the person on the telephone; an e-mail confirms it to them.',
  },
  closed: {
    fr: 'Seule l’équipe qui y répond peut consulter ce cas.',
    en: 'Only the team that answers this case can read it.',
  },
});

/** The number of a case that the agent has just opened and may not read, which the address names. */
export async function CallReceipt({ ask: { house, language, viewer, url } }: { ask: Ask<'staff'> }) {
  const number = readNumber(url.searchParams.get(receiptParam) ?? '');
  if (number === undefined) return null;
  const opened = await casesOpenedBy(house.db, viewer).where('cases.number', '=', number).executeTakeFirst();
  if (!opened) return null;
  return (
    <Call tone="ok" title={texts.title(number)[language]} id="receipt" focus>
      <p>
        {texts.give[language]} {texts.closed[language]}
      </p>
    </Call>
  );
}

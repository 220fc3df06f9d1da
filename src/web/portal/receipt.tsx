import { caseSeenBy } from '../../cases/case.ts';
import { teamLabel } from '../../catalogue/teams.ts';
import { Call } from '../../parts/call.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { usualAnswer } from '../case-words.ts';
import type { Ask } from '../route.ts';
import { elsewhere } from './elsewhere.ts';

/** The number of the case just opened, on the dashboard that « Soumettre » leads to. */
export const receiptParam = 'receipt';

const texts = words({
  elsewhere: (where: Localized) => ({
    fr: `Ce cas est ${where.fr}.`,
    en: `This case is ${where.en}.`,
  }),
  title: (number: string) => ({ fr: `Cas ${number} reçu`, en: `Case ${number} received` }),
  keep: {
    fr: 'Conservez ce numéro : donnez-le si vous appelez au sujet de ce cas.',
    en: 'Keep this number: give it if you call about this case.',
  },
  next: (team: { fr: string; en: string }, usual: { fr: string; en: string }) => ({
    fr: `L’équipe ${team.fr} vous répondra ici même (${usual.fr}).`,
    en: `The ${team.en} team will answer you right here (${usual.en}).`,
  }),
  read: { fr: 'Voir le cas', en: 'View the case' },
});

/** The receipt of the case that the address names, for whoever may see that case. */
export async function Receipt({ ask }: { ask: Ask<'member'> }) {
  const { house, language, viewer, url } = ask;
  const opened = await caseSeenBy(house, viewer, url.searchParams.get(receiptParam) ?? '');
  if (!opened) return null;
  const team = teamLabel(house.catalogue, opened.team);
  const leaf = house.catalogue.leaves.get(opened.leaf);
  const where = elsewhere(opened.account, viewer.viewed);
  return (
    <Call tone="ok" title={texts.title(opened.number)[language]} id="receipt" focus>
      <p>
        {where && `${texts.elsewhere(where)[language]} `}
        {texts.keep[language]} {leaf && texts.next(team, usualAnswer(leaf.targetBusinessDays))[language]}
      </p>
      <p>
        <a href={addressOf('case', language, { number: opened.number })}>{texts.read[language]}</a>
      </p>
    </Call>
  );
}

import type { Leaf } from '../../../catalogue/catalogue.ts';
import { teamLabel } from '../../../catalogue/teams.ts';
import { Facts } from '../../../parts/facts.tsx';
import { words } from '../../../text/words.ts';
import { addressOf } from '../../addresses.ts';
import { usualAnswer } from '../../case-words.ts';
import { notFound } from '../../errors.tsx';
import { page } from '../../page.tsx';
import { type Ask, route } from '../../route.ts';
import { InHand } from './in-hand.tsx';
import { leafAddress, leafName, leafTexts, openAddress } from './leaf-words.ts';
import { whyNot } from './why-not.ts';

const texts = words({
  path: { fr: 'Vous êtes ici', en: 'You are here' },
  condolence: { fr: 'Nous vous offrons nos condoléances.', en: 'Please accept our condolences.' },
  whoAnswers: { fr: 'Qui vous répondra', en: 'Who will answer you' },
  team: { fr: 'Équipe', en: 'Team' },
  answer: { fr: 'Réponse', en: 'Answer' },
  acknowledgement: { fr: 'Accusé de réception', en: 'Acknowledgement' },
  within: (days: number) => ({ fr: `en ${days} jours ouvrables`, en: `within ${days} business days` }),
  byLaw: { fr: 'Délai fixé par la loi', en: 'Time limit set by law' },
  calendarDays: (days: number) => ({ fr: `${days} jours`, en: `${days} days` }),
  confidential: { fr: 'Confidentialité', en: 'Confidentiality' },
  restricted: {
    fr: 'Les autres équipes ne voient pas votre cas.',
    en: 'Other teams do not see your case.',
  },
  representatives: { fr: 'Représentants', en: 'Representatives' },
  onlyTheMember: {
    fr: 'Seul le membre peut ouvrir ce type de cas.',
    en: 'Only the member can open this type of case.',
  },
  signatory: {
    fr: 'Un représentant doit pouvoir signer au nom du membre.',
    en: 'A representative must be allowed to sign for the member.',
  },
  seeAlso: { fr: 'Voir aussi', en: 'See also' },
});

/** One leaf explained: what it is for, who answers and when, what to have at hand. */
export const caseSubType = route('caseSubType', 'member', {
  get: (ask) => explain(ask, `${ask.params.type}/${ask.params.subtype}`),
});

/** The same for a leaf of three levels. */
export const caseUpdateType = route('caseUpdateType', 'member', {
  get: (ask) => explain(ask, `${ask.params.type}/${ask.params.subtype}/${ask.params.updatetype}`),
});

function explain(ask: Ask<'member'>, path: string): Response {
  const { house, language } = ask;
  const leaf = house.catalogue.leaves.get(path);
  if (leaf === undefined) return notFound(ask);
  const name = leafName(leaf);
  const [typeId = ''] = path.split('/');
  return page(
    ask,
    {
      title: { fr: `${name.fr} · ${leafTexts.title.fr}`, en: `${name.en} · ${leafTexts.title.en}` },
      current: 'types',
    },
    <>
      <nav class="meta" aria-label={texts.path[language]}>
        <a href={addressOf('caseTypes', language)}>{leafTexts.title[language]}</a> ›{' '}
        <a href={`${addressOf('caseTypes', language)}#${typeId}`}>{leaf.labels[0]?.[language]}</a>
      </nav>
      <h1>{name[language]}</h1>
      <p class="lede">{leaf.definition[language]}</p>
      {leaf.tone === 'condolence' && <p>{texts.condolence[language]}</p>}
      <Open ask={ask} leaf={leaf} />
      <div class="with-aside">
        <div>
          <InHand ask={ask} leaf={leaf} />
          <SeeAlso ask={ask} leaf={leaf} />
        </div>
        <WhoAnswers ask={ask} leaf={leaf} />
      </div>
    </>,
  );
}

interface LeafProps {
  readonly ask: Ask<'member'>;
  readonly leaf: Leaf;
}

function Open({ ask: { language, viewer }, leaf }: LeafProps) {
  const refusal = whyNot(viewer, viewer.viewed, leaf);
  if (refusal) return <p class="refusal">{refusal[language]}</p>;
  return (
    <p>
      <a class="button" href={openAddress(leaf, language)}>
        {leafTexts.open[language]}
      </a>
    </p>
  );
}

function WhoAnswers({ ask: { house, language }, leaf }: LeafProps) {
  const { acknowledgeBusinessDays, legalDeadlineCalendarDays } = leaf;
  const isRestricted = house.catalogue.teams.some(({ id, restricted }) => id === leaf.team && restricted);
  const fact = (term: { fr: string; en: string }, detail: { fr: string; en: string }) => ({
    term: term[language],
    detail: detail[language],
  });
  return (
    <aside class="panel" aria-labelledby="who-answers">
      <h2 id="who-answers">{texts.whoAnswers[language]}</h2>
      <Facts
        facts={[
          fact(texts.team, teamLabel(house.catalogue, leaf.team)),
          fact(texts.answer, usualAnswer(leaf.targetBusinessDays)),
          ...(acknowledgeBusinessDays
            ? [fact(texts.acknowledgement, texts.within(acknowledgeBusinessDays))]
            : []),
          ...(legalDeadlineCalendarDays
            ? [fact(texts.byLaw, texts.calendarDays(legalDeadlineCalendarDays))]
            : []),
          ...(isRestricted ? [fact(texts.confidential, texts.restricted)] : []),
          ...(leaf.memberConfirmationRequired || leaf.signatoryRequired
            ? [
                fact(
                  texts.representatives,
                  leaf.memberConfirmationRequired ? texts.onlyTheMember : texts.signatory,
                ),
              ]
            : []),
        ]}
      />
    </aside>
  );
}

function SeeAlso({ ask: { house, language }, leaf }: LeafProps) {
  const others = leaf.seeAlso.flatMap((path) => house.catalogue.leaves.get(path) ?? []);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="see-also">
      <h2 id="see-also">{texts.seeAlso[language]}</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={leafAddress(other, language)}>{leafName(other)[language]}</a>
            <p class="meta">{other.definition[language]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

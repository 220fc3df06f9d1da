import type { Leaf } from '../../../catalogue/catalogue.ts';
import type { FoundLeaf } from '../../../catalogue/find-leaves.ts';
import { documentsOf, questionsToPrepare } from '../../../catalogue/in-hand.ts';
import { teamLabel } from '../../../catalogue/teams.ts';
import { Call } from '../../../parts/call.tsx';
import type { Language } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import type { Ask } from '../../route.ts';
import { leafAddress, leafName, leafTexts, openAddress } from './leaf-words.ts';
import { whyNot } from './why-not.ts';

/** More than these are too many to choose from; the rest is in the list of all types. */
const mostShown = 3;
const mostInHand = 6;

const texts = words({
  likely: { fr: 'Le plus probable', en: 'Most likely' },
  because: (typed: readonly string[]) => ({
    fr: `Parce que vous dites ${typed.map((word) => `« ${word} »`).join(', ')}.`,
    en: `Because you say ${typed.map((word) => `“${word}”`).join(', ')}.`,
  }),
  inHand: (fr: string, en: string) => ({ fr: `Ayez en main : ${fr}.`, en: `Have at hand: ${en}.` }),
  readAll: { fr: 'Tout lire', en: 'Read it all' },
  seeAlso: { fr: 'Voir aussi :', en: 'See also:' },
  none: { fr: 'Aucun type ne correspond à ces mots', en: 'No type matches these words' },
  noneHelp: {
    fr: 'Essayez d’autres mots, ou parcourez les types ci-dessous. Si vous hésitez, ouvrez une demande de soutien : nous l’acheminerons à la bonne équipe.',
    en: 'Try other words, or browse the types below. If in doubt, open a support request: we will send it to the right team.',
  },
  support: { fr: 'Ouvrir une demande de soutien', en: 'Open a support request' },
});

interface FoundProps {
  readonly ask: Ask<'member'>;
  readonly found: readonly FoundLeaf[];
}

/** The likeliest leaves for what was typed, each with its reason; or where to go when there is none. */
export function Found({ ask, found }: FoundProps) {
  const { language } = ask;
  if (found.length === 0) return <NothingFound ask={ask} />;
  return (
    <section class="found" aria-labelledby="found">
      <h2 id="found">{texts.likely[language]}</h2>
      <ol>
        {found.slice(0, mostShown).map((each) => (
          <FoundOne ask={ask} found={each} />
        ))}
      </ol>
    </section>
  );
}

function FoundOne({
  ask,
  found: { leaf, because },
}: {
  readonly ask: Ask<'member'>;
  readonly found: FoundLeaf;
}) {
  const { language, house, viewer } = ask;
  const name = leafName(leaf);
  const refusal = whyNot(viewer, viewer.viewed, leaf);
  return (
    <li class="panel">
      <div class="row between">
        <h3>{name[language]}</h3>
        <span class="meta">{leaf.labels[0]?.[language]}</span>
      </div>
      <p>{leaf.definition[language]}</p>
      <p>{texts.because(because)[language]}</p>
      <p class="meta">
        {inHand(ask, leaf)} {leafTexts.answeredBy(teamLabel(house.catalogue, leaf.team), leaf)[language]}
      </p>
      {refusal && <p class="refusal">{refusal[language]}</p>}
      <div class="row">
        {!refusal && (
          <a class="button" href={openAddress(leaf, language)}>
            {leafTexts.open[language]}
            <span class="visually-hidden">{leafTexts.named(name)[language]}</span>
          </a>
        )}
        <a href={leafAddress(leaf, language)}>
          {texts.readAll[language]}
          <span class="visually-hidden">{leafTexts.named(name)[language]}</span>
        </a>
      </div>
      <SeeAlso ask={ask} leaf={leaf} />
    </li>
  );
}

/** Other leaves that a reader of this one may rather want. */
function SeeAlso({ ask: { house, language }, leaf }: { readonly ask: Ask; readonly leaf: Leaf }) {
  const others = leaf.seeAlso.flatMap((path) => house.catalogue.leaves.get(path) ?? []);
  if (others.length === 0) return null;
  return (
    <p class="meta">
      {texts.seeAlso[language]}{' '}
      {others.map((other, index) => (
        <>
          {index > 0 && ', '}
          <a href={leafAddress(other, language)}>{leafName(other)[language]}</a>
        </>
      ))}
    </p>
  );
}

/** The documents that are always required, then what one may have to look up. */
function inHand({ house, language }: Ask, leaf: Leaf): string {
  const documents = documentsOf(leaf, house.catalogue).filter(
    ({ required, depends }) => required && !depends,
  );
  const labels = [...documents, ...questionsToPrepare(leaf)].map(({ label }) => label).slice(0, mostInHand);
  const listed = (of: Language) => labels.map((label) => withinSentence(label[of])).join(', ');
  return labels.length === 0 ? '' : texts.inHand(listed('fr'), listed('en'))[language];
}

/** « Titre de la production » goes on in lower case, « IPI » and « NAS » do not. */
const withinSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}|^À /u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;

function NothingFound({ ask }: { readonly ask: Ask<'member'> }) {
  const { house, language, viewer } = ask;
  const support = [...house.catalogue.leaves.values()].find(({ catchAll }) => catchAll);
  return (
    <Call tone="info" title={texts.none[language]}>
      <p>{texts.noneHelp[language]}</p>
      {support && !whyNot(viewer, viewer.viewed, support) && (
        <p>
          <a class="button quiet" href={openAddress(support, language)}>
            {texts.support[language]}
          </a>
        </p>
      )}
    </Call>
  );
}

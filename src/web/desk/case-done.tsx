import { readNumber } from '../../cases/number.ts';
import { Call } from '../../parts/call.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { doneParam } from '../case-page.tsx';
import type { Ask } from '../route.ts';

/** The case on which it was done, where it is not the one that is shown. */
const ofParam = 'of';

const done = words({
  continue: { fr: 'Message envoyé au membre', en: 'Message sent to the member' },
  'wait-for-member': {
    fr: 'Message envoyé; le cas attend le membre',
    en: 'Message sent; the case waits for the member',
  },
  'wait-for-third-party': { fr: 'Le cas attend le tiers', en: 'The case waits for the third party' },
  resume: { fr: 'Traitement repris', en: 'Work resumed' },
  resolve: { fr: 'Cas résolu', en: 'Case resolved' },
  'send-and-resolve': { fr: 'Message envoyé, cas résolu', en: 'Message sent, case resolved' },
  reopen: { fr: 'Cas rouvert', en: 'Case reopened' },
  opened: { fr: 'Cas ouvert', en: 'Case opened' },
  note: {
    fr: 'Note interne ajoutée; le personnel seul la voit',
    en: 'Internal note added; only staff can see it',
  },
  take: { fr: 'Ce cas vous est confié', en: 'This case is assigned to you' },
  'give-back': { fr: 'Cas rendu à l’équipe', en: 'Case given back to the team' },
  assign: { fr: 'C’est fait : voyez à qui le cas est confié', en: 'Done: see to whom the case is assigned' },
  move: { fr: 'Cas déplacé', en: 'Case moved' },
  'keep-draft': { fr: 'Brouillon gardé', en: 'Draft kept' },
  'discard-draft': { fr: 'Brouillon effacé', en: 'Draft discarded' },
});

const texts = words({
  ofCase: (number: string, what: Localized) => ({
    fr: `${number} : ${what.fr}`,
    en: `${number}: ${what.en}`,
  }),
});

/** An address that says what was done, and to which case where that is not the one it shows. */
export function withDone(address: string, act: string, of?: string): string {
  const query = new URLSearchParams({
    [doneParam]: act === '' ? 'continue' : act,
    ...(of ? { [ofParam]: of } : {}),
  });
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

/** Says that what the agent has just done is done. */
export function Done({ ask: { language, url } }: { readonly ask: Ask }) {
  const act = url.searchParams.get(doneParam) ?? '';
  if (!Object.hasOwn(done, act)) return null;
  const what = done[act as keyof typeof done];
  const of = readNumber(url.searchParams.get(ofParam) ?? '');
  return <Call tone="ok" title={(of ? texts.ofCase(of, what) : what)[language]} focus />;
}

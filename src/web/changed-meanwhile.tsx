import type { Entry } from '../cases/case.ts';
import { Call } from '../parts/call.tsx';
import { showMoment } from '../text/dates.ts';
import { words } from '../text/words.ts';
import type { CaseShown } from './case-page.tsx';
import { outcomeWords, stateWords } from './case-words.ts';
import type { Ask } from './route.ts';

const texts = words({
  title: {
    fr: 'Ce cas a changé pendant que vous écriviez',
    en: 'This case changed while you were writing',
  },
  more: {
    fr: 'Rien n’est envoyé, et votre texte est toujours là. Lisez ce qui a changé, puis envoyez-le de nouveau s’il convient encore.',
    en: 'Nothing has been sent, and your text is still here. Read what changed, then send it again if it still fits.',
  },
  message: (who: string) => ({ fr: `Message de ${who}`, en: `Message from ${who}` }),
  state: (who: string, state: { fr: string; en: string }) => ({
    fr: `${who} : ${state.fr}`,
    en: `${who}: ${state.en}`,
  }),
  note: (who: string) => ({ fr: `Note interne de ${who}`, en: `Internal note from ${who}` }),
  assigned: (who: string, to: string) => ({
    fr: `${who} a confié le cas à ${to}`,
    en: `${who} assigned the case to ${to}`,
  }),
  took: (who: string) => ({ fr: `${who} a pris le cas`, en: `${who} took the case` }),
  gaveBack: (who: string) => ({ fr: `${who} a rendu le cas à l’équipe`, en: `${who} gave the case back` }),
  moved: (who: string) => ({ fr: `${who} a déplacé le cas`, en: `${who} moved the case` }),
  other: (who: string) => ({ fr: `Cas lié ouvert par ${who}`, en: `Linked case opened by ${who}` }),
});

/** What others did between the drawing of the page and the sending of its form, each with the way to it. */
export function ChangedMeanwhile({ ask, shown }: { readonly ask: Ask; readonly shown: CaseShown }) {
  const { language, house } = ask;
  const { newer } = shown.form;
  if (newer.length === 0) return null;
  return (
    <Call tone="err" title={texts.title[language]} id="changed" focus>
      <p>{texts.more[language]}</p>
      <ul>
        {newer.map((entry) => (
          <li>
            <a href={`#entry-${entry.id}`}>{saidOf(entry)[language]}</a>{' '}
            <span class="meta">{showMoment(entry.at, language, house.settings.timeZone)}</span>
          </li>
        ))}
      </ul>
    </Call>
  );
}

function saidOf({ kind, author, state, outcome, assignee, assigneeId, personId }: Entry) {
  if (kind === 'message') return texts.message(author);
  if (kind === 'note') return texts.note(author);
  if (kind === 'moved') return texts.moved(author);
  if (kind === 'assigned' && assignee === null) return texts.gaveBack(author);
  if (kind === 'assigned' && assignee !== null)
    return assigneeId === personId ? texts.took(author) : texts.assigned(author, assignee);
  if (state === null) return texts.other(author);
  const { fr, en } = stateWords[state];
  const came = outcome ? outcomeWords(outcome, 'staff') : undefined;
  return texts.state(author, came ? { fr: `${fr} (${came.fr})`, en: `${en} (${came.en})` } : { fr, en });
}

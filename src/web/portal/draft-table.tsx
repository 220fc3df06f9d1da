import type { Child } from 'hono/jsx';
import { Table } from '../../parts/table.tsx';
import { showMoment } from '../../text/dates.ts';
import { words } from '../../text/words.ts';
import { pathWords } from '../case-words.ts';
import type { Ask } from '../route.ts';
import { stepAddress } from './new-case/step-address.ts';

export const draftTexts = words({
  subject: { fr: 'Sujet', en: 'Subject' },
  noSubject: { fr: 'Sans sujet', en: 'No subject' },
  type: { fr: 'Type de cas', en: 'Case type' },
  noType: { fr: 'À choisir', en: 'Not chosen yet' },
  savedAt: { fr: 'Enregistré le', en: 'Saved' },
  actions: { fr: 'Actions', en: 'Actions' },
  resume: { fr: 'Reprendre', en: 'Resume' },
  remove: { fr: 'Supprimer', en: 'Delete' },
});

interface DraftRow {
  readonly id: string;
  readonly subject: string;
  readonly leaf: string;
  readonly savedAt: Date;
}

interface Props<Draft extends DraftRow> {
  readonly ask: Ask;
  readonly caption: string;
  readonly rows: readonly Draft[];
  /** What else each side tells of a draft, after its type. */
  readonly more: readonly { readonly header: string; readonly cell: (draft: Draft) => Child }[];
}

/** Drafts, on either side: what each is, when it was saved, and the ways to go on with it or to delete it. */
export function DraftTable<Draft extends DraftRow>({ ask, caption, rows, more }: Props<Draft>) {
  const { language, house } = ask;
  const name = ({ subject }: Draft) => subject || draftTexts.noSubject[language];
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        {
          header: draftTexts.subject[language],
          cell: (draft) => (
            <a class="subject" href={resumeAddress(ask, draft)}>
              {name(draft)}
            </a>
          ),
        },
        {
          header: draftTexts.type[language],
          cell: ({ leaf }) =>
            house.catalogue.leaves.has(leaf)
              ? pathWords(house.catalogue, leaf, language)
              : draftTexts.noType[language],
        },
        ...more,
        {
          header: draftTexts.savedAt[language],
          cell: ({ savedAt }) => showMoment(savedAt, language, house.settings.timeZone),
        },
        {
          header: draftTexts.actions[language],
          cell: (draft) => (
            <span class="row">
              <a href={resumeAddress(ask, draft)}>
                {draftTexts.resume[language]} <span class="visually-hidden">{name(draft)}</span>
              </a>
              <a href={stepAddress(ask, 'draftDelete', draft.id)}>
                {draftTexts.remove[language]} <span class="visually-hidden">{name(draft)}</span>
              </a>
            </span>
          ),
        },
      ]}
    />
  );
}

/** A draft without a type goes on where it began, any other at its questions. */
export const resumeAddress = (ask: Ask, { id, leaf }: Pick<DraftRow, 'id' | 'leaf'>): string =>
  stepAddress(ask, ask.house.catalogue.leaves.has(leaf) ? 'draftQuestions' : 'draftCase', id);

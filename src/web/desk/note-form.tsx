import { actFields } from '../../cases/act-problems.ts';
import type { DeskCase } from '../../cases/desk-case.ts';
import { TextArea } from '../../parts/field.tsx';
import { words } from '../../text/words.ts';
import { ActButton, caseFormTexts, freeTextsIn, problemAt, SentFiles, SentOnce } from '../case-form.tsx';
import type { CaseShown } from '../case-page.tsx';
import { formField } from '../form-of.ts';
import { PostForm } from '../post-form.tsx';
import type { Ask } from '../route.ts';
import { SinChoices } from '../sin-choices.tsx';
import { DraftLine, draftData } from './case-draft.tsx';
import { Key } from './key.tsx';

const texts = words({
  write: { fr: 'Écrire une note interne', en: 'Write an internal note' },
  hint: {
    fr: 'Le personnel seul la lira; le membre ne la verra jamais. N’y inscrivez ni NAS ni numéro de compte bancaire.',
    en: 'Only staff will read it; the member will never see it. Do not include a SIN or a bank account number.',
  },
  add: { fr: 'Ajouter la note interne', en: 'Add the internal note' },
});

interface Props {
  readonly ask: Ask<'staff', 'deskCase'>;
  readonly shown: CaseShown;
  readonly atDesk: DeskCase;
  readonly action: string;
}

/** A note among staff: apart from the reply by its place, its colour, its edge and its words. */
export function NoteForm({ ask, shown, atDesk, action }: Props) {
  const { language } = ask;
  const { typed, of } = shown.form;
  const begun = atDesk.drafts.note;
  return (
    <details class="note-box" open={of === 'note' || begun !== undefined}>
      <summary data-key="n">
        {texts.write[language]} <Key of="n" />
      </summary>
      <PostForm
        class="form"
        id="note-form"
        action={action}
        enctype="multipart/form-data"
        novalidate
        data-once={caseFormTexts.sending[language]}
      >
        <input type="hidden" name={formField} value="note" />
        <SentOnce shown={shown} id="seen-note" />
        <SinChoices texts={freeTextsIn(typed)} notSins={[]} language={language}>
          <TextArea
            id={actFields.note}
            label={caseFormTexts.note}
            hint={texts.hint}
            problem={problemAt(shown, actFields.note)}
            language={language}
            value={of === 'note' ? typed.one(actFields.note) : (begun?.text ?? '')}
            rows={4}
            data={draftData(ask)}
          />
          <SentFiles shown={shown} of="note" field={actFields.noteFiles} language={language} />
        </SinChoices>
        <div class="row">
          <ActButton act="note" quiet>
            {texts.add[language]}
          </ActButton>
        </div>
        <DraftLine ask={ask} begun={begun} />
      </PostForm>
    </details>
  );
}

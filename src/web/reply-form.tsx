import { randomUUID } from 'node:crypto';
import { TextArea } from '../parts/field.tsx';
import type { Problem, TextTyped } from '../questions/kind.ts';
import { words } from '../text/words.ts';
import { PostForm } from './post-form.tsx';
import type { Ask } from './route.ts';
import { SinChoices } from './sin-choices.tsx';

const texts = words({
  label: { fr: 'Votre réponse', en: 'Your reply' },
  hint: {
    fr: 'N’y inscrivez ni NAS ni numéro de compte bancaire.',
    en: 'Do not include a SIN or a bank account number.',
  },
  send: { fr: 'Envoyer', en: 'Send' },
  sending: { fr: 'Envoi en cours…', en: 'Sending…' },
});

/** The id of the form: the language button carries what is typed over to the twin. */
export const replyForm = 'reply';
export const replyField = 'message';
/** A reply as a free text, in which no SIN belongs. */
export const replyText = (text: string): TextTyped => ({ field: replyField, label: texts.label, text });
/** Names this form among all, so that it is said once however often it is sent. */
export const sentIdField = 'sent-id';

interface Props {
  readonly ask: Ask;
  readonly typed: string;
  readonly problem: Problem | undefined;
}

/** A message to the other side of a case; the same on the portal and at the desk. */
export function ReplyForm({ ask: { language, url }, typed, problem }: Props) {
  return (
    <PostForm
      data-once={texts.sending[language]}
      class="form"
      id={replyForm}
      action={url.pathname}
      novalidate
    >
      <input type="hidden" name={sentIdField} value={randomUUID()} />
      <SinChoices texts={[replyText(typed)]} notSins={[]} language={language}>
        <TextArea
          id={replyField}
          label={texts.label}
          hint={texts.hint}
          problem={problem?.text}
          language={language}
          value={typed}
        />
      </SinChoices>
      <div class="row">
        <button class="button" type="submit" name="act" value="continue">
          {texts.send[language]}
        </button>
      </div>
    </PostForm>
  );
}

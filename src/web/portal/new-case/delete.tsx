import { accountAmong } from '../../../accounts/account.ts';
import { draftSeenBy } from '../../../drafts/draft.ts';
import { deleteDraft } from '../../../drafts/remove.ts';
import { words } from '../../../text/words.ts';
import { notFound } from '../../errors.tsx';
import { page } from '../../page.tsx';
import { PostForm } from '../../post-form.tsx';
import { seeOther } from '../../redirect.ts';
import { route } from '../../route.ts';
import { CallerBand } from './caller-band.tsx';
import { newCaseTexts } from './frame.tsx';
import { draftsAddress } from './step-address.ts';

const texts = words({
  title: { fr: 'Supprimer ce brouillon?', en: 'Delete this draft?' },
  noSubject: { fr: 'Brouillon sans sujet', en: 'Draft without a subject' },
  warning: {
    fr: 'Ses réponses et ses pièces jointes seront supprimées pour de bon.',
    en: 'Its answers and its attachments will be deleted for good.',
  },
  remove: { fr: 'Supprimer le brouillon', en: 'Delete the draft' },
  keep: { fr: 'Le garder', en: 'Keep it' },
});

/** A draft is deleted from a page that asks first. */
export const draftDelete = route('draftDelete', 'member', {
  async get(ask) {
    const { language, house, viewer, params } = ask;
    const draft = await draftSeenBy(house.db, viewer, params.draft);
    if (!draft) return notFound(ask);
    return page(
      ask,
      { title: texts.title, current: viewer.by ? 'desk' : 'cases' },
      <PostForm class="form" data-once={newCaseTexts.sending[language]}>
        <CallerBand ask={ask} account={accountAmong(viewer.accounts, draft.accountId)} />
        <h1>{texts.title[language]}</h1>
        <p>
          <b>{draft.subject || texts.noSubject[language]}</b>
        </p>
        <p>{texts.warning[language]}</p>
        <div class="row">
          <a class="button quiet" href={draftsAddress(ask)}>
            {texts.keep[language]}
          </a>
          <button class="button" type="submit">
            {texts.remove[language]}
          </button>
        </div>
      </PostForm>,
    );
  },
  async post(ask) {
    const isDeleted = await deleteDraft(ask.house, ask.viewer, ask.params.draft);
    return isDeleted ? seeOther(draftsAddress(ask)) : notFound(ask);
  },
});

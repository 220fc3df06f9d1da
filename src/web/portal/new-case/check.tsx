import { type Account, accountAmong } from '../../../accounts/account.ts';
import { may } from '../../../cases/access.ts';
import { submitCase } from '../../../cases/submit.ts';
import type { Leaf } from '../../../catalogue/catalogue.ts';
import { checkDraftOf, type DraftCheck, isComplete } from '../../../drafts/check.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { withoutFiles } from '../../../drafts/file-answers.ts';
import { draftNow } from '../../../drafts/move.ts';
import { filesOfDraft } from '../../../files/attached.ts';
import { Call } from '../../../parts/call.tsx';
import type { Fields } from '../../../questions/kind.ts';
import { words } from '../../../text/words.ts';
import { Answers } from '../../answers.tsx';
import { leafWords } from '../../case-words.ts';
import { readForm } from '../../form.ts';
import { PostForm } from '../../post-form.tsx';
import { seeOther } from '../../redirect.ts';
import { type Ask, route } from '../../route.ts';
import { addressOfFile, CheckedDetails, CheckedPart } from './checked-parts.tsx';
import { drawnByField, memberLine, newCasePage, newCaseTexts } from './frame.tsx';
import { gone } from './gone.ts';
import { leave, mendParam } from './leave.ts';
import { opened } from './opened.ts';
import { stepAddress } from './step-address.ts';

const texts = words({
  lede: {
    fr: 'Vérifiez vos réponses. Rien n’est envoyé avant que vous appuyiez sur « Soumettre ».',
    en: 'Check your answers. Nothing is sent until you press “Submit”.',
  },
  submit: { fr: 'Soumettre', en: 'Submit' },
  changed: {
    fr: 'Ce brouillon a été modifié ailleurs depuis que vous l’avez vérifié',
    en: 'This draft was changed elsewhere since you checked it',
  },
  changedMore: {
    fr: 'Voici ce qu’il dit maintenant. Vérifiez de nouveau, puis soumettez.',
    en: 'This is what it says now. Check again, then submit.',
  },
  notAllowed: {
    fr: 'Vous ne pouvez plus soumettre ce type de cas pour ce compte',
    en: 'You can no longer submit this type of case for this account',
  },
  notAllowedWhy: {
    fr: 'Le membre a changé vos autorisations : communiquez avec lui. Votre brouillon est conservé.',
    en: 'The member has changed your permissions: contact them. Your draft is kept.',
  },
  notInOwnName: {
    fr: 'Vous ne pouvez plus soumettre ce type de cas en votre nom',
    en: 'You can no longer submit this type of case in your own name',
  },
  notInOwnNameWhy: {
    fr: 'Ouvrez un nouveau cas dans le compte du membre. Votre brouillon est conservé.',
    en: 'Open a new case in the member’s account. Your draft is kept.',
  },
  notByTelephone: {
    fr: 'Ce type de cas ne peut pas être ouvert au téléphone pour cette personne',
    en: 'This type of case cannot be opened by telephone for this person',
  },
  notByTelephoneWhy: {
    fr: 'Ses autorisations ont changé, ou ce type demande une réponse protégée que le membre inscrit lui-même dans le portail. Votre brouillon est conservé.',
    en: 'Their permissions have changed, or this type asks for a protected answer that members give themselves in the portal. Your draft is kept.',
  },
  incomplete: { fr: 'Votre cas n’est pas encore complet', en: 'Your case is not complete yet' },
});

/** The last look before « Soumettre », and the submission. */
export const draftCheck = route('draftCheck', 'member', {
  async get(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    if (!draft) return gone(ask, ask.params.draft);
    const leaf = ask.house.catalogue.leaves.get(draft.leaf);
    return leaf ? draw(ask, draft, leaf, 'read') : seeOther(stepAddress(ask, 'draftCase', draft.id));
  },
  async post(ask) {
    const fields = await readForm(ask.request);
    const { draft: id } = ask.params;
    if (fields.one('act') === 'submit') return submit(ask, id, fields);
    const draft = await draftNow(ask.house, ask.viewer, id);
    if (!draft) return gone(ask, id);
    return leave(ask, fields.one('act'), draft, {
      here: 'draftCheck',
      next: 'draftCheck',
      back: 'draftDetails',
    });
  },
});

/** Submitted, now or before: to its receipt; else the same page, which says why it is not. */
async function submit(ask: Ask<'member'>, id: string, fields: Fields): Promise<Response> {
  const outcome = (await hasUnsaid(ask, id, fields.one(drawnByField)))
    ? 'changed'
    : await submitCase(ask.house, ask.viewer, id, Number(fields.one('revision')), ask.language);
  if (typeof outcome === 'object' && 'number' in outcome) {
    return opened(ask, outcome.number);
  }
  const draft = await draftNow(ask.house, ask.viewer, id);
  if (!draft) return gone(ask, id);
  const leaf = ask.house.catalogue.leaves.get(draft.leaf);
  if (!leaf) return seeOther(stepAddress(ask, 'draftCase', id));
  return draw(ask, draft, leaf, typeof outcome === 'object' ? 'incomplete' : outcome);
}

/** Whether an answer does not apply any more since the page was drawn, by an older catalogue. */
async function hasUnsaid({ house, viewer }: Ask<'member'>, id: string, drawnBy: string): Promise<boolean> {
  return drawnBy !== house.catalogue.version && ((await draftNow(house, viewer, id))?.lost ?? []).length > 0;
}

/** Why the page is drawn: to be read, or because « Soumettre » was refused. */
type Reason = 'read' | 'incomplete' | 'changed' | 'refused' | 'unknown';

const statuses: Record<Reason, number> = {
  read: 200,
  incomplete: 422,
  changed: 409,
  refused: 403,
  unknown: 404,
};

async function draw(ask: Ask<'member'>, draft: Draft, leaf: Leaf, reason: Reason): Promise<Response> {
  const { house, language, viewer } = ask;
  const files = await filesOfDraft(house.db, draft.id);
  const account = accountAmong(viewer.accounts, draft.accountId);
  const check = checkDraftOf(house, viewer, draft, leaf, files);
  return newCasePage(ask, {
    step: 4,
    account,
    draft,
    leaf,
    status: statuses[reason],
    nothingTyped: true,
    children: (
      <>
        {reason === 'changed' && (
          <Call tone="err" title={texts.changed[language]} focus>
            <p>{texts.changedMore[language]}</p>
          </Call>
        )}
        {isComplete(check) ? (
          <p class="lede">{texts.lede[language]}</p>
        ) : (
          <Incomplete ask={ask} draft={draft} check={check} />
        )}
        {check.path.advisories.map(({ level, message }) => (
          <Call tone={level === 'warning' ? 'wait' : 'info'} title={message[language]} />
        ))}
        <CheckedPart ask={ask} draft={draft} title={newCaseTexts.yourCase[language]} address="draftCase">
          <dl class="answers">
            <div>
              <dt>{newCaseTexts.subject[language]}</dt>
              <dd>{draft.subject}</dd>
            </div>
            <div>
              <dt>{newCaseTexts.member[language]}</dt>
              <dd>{memberLine(ask, account)}</dd>
            </div>
            <div>
              <dt>{newCaseTexts.type[language]}</dt>
              <dd>{leafWords(leaf, language)}</dd>
            </div>
          </dl>
        </CheckedPart>
        <CheckedPart
          ask={ask}
          draft={draft}
          title={newCaseTexts.questions[language]}
          address="draftQuestions"
        >
          <Answers
            asked={withoutFiles(check.path).asked}
            addressOfFile={addressOfFile(ask, draft)}
            language={language}
          />
        </CheckedPart>
        <CheckedDetails ask={ask} draft={draft} files={files} check={check} />
        {may.file(viewer, account, leaf) ? (
          <SubmitForm ask={ask} draft={draft} />
        ) : (
          <NotAllowed ask={ask} account={account} />
        )}
      </>
    ),
  });
}

/** Why « Soumettre » is not there. */
function NotAllowed({ ask: { language, viewer }, account }: { ask: Ask<'member'>; account: Account | null }) {
  const [title, why] = viewer.by
    ? [texts.notByTelephone, texts.notByTelephoneWhy]
    : account
      ? [texts.notAllowed, texts.notAllowedWhy]
      : [texts.notInOwnName, texts.notInOwnNameWhy];
  return (
    <Call tone="info" title={title[language]}>
      <p>{why[language]}</p>
    </Call>
  );
}

/** What remains, each a link to the step and the control where it is mended. */
function Incomplete({ ask, draft, check }: { ask: Ask; draft: Draft; check: DraftCheck }) {
  const { language } = ask;
  const links = [
    ...check.subject.map((problem) => ({ problem, address: 'draftCase' as const })),
    ...check.questions.map((problem) => ({ problem, address: 'draftQuestions' as const })),
    ...check.details.map((problem) => ({ problem, address: 'draftDetails' as const })),
  ];
  return (
    <Call tone="err" title={texts.incomplete[language]} id="incomplete" focus>
      <ul>
        {links.map(({ problem: { field, text }, address }) => (
          <li>
            <a href={`${stepAddress(ask, address, draft.id)}?${mendParam}#${field}`}>{text[language]}</a>
          </li>
        ))}
      </ul>
    </Call>
  );
}

function SubmitForm({ ask, draft }: { ask: Ask; draft: Draft }) {
  const { language, house } = ask;
  return (
    <PostForm
      data-once={newCaseTexts.sending[language]}
      class="row"
      action={stepAddress(ask, 'draftCheck', draft.id)}
    >
      <input type="hidden" name="revision" value={String(draft.revision)} />
      <input type="hidden" name={drawnByField} value={house.catalogue.version} />
      <button class="button" type="submit" name="act" value="submit">
        {texts.submit[language]}
      </button>
      <button class="button quiet" type="submit" name="act" value="quit">
        {newCaseTexts.saveAndQuit[language]}
      </button>
      <button class="button link" type="submit" name="act" value="back">
        {newCaseTexts.back[language]}
      </button>
    </PostForm>
  );
}

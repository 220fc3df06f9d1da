import { actFields } from '../../cases/act-problems.ts';
import { keepReplyDraft, type ReplyDraft, type ReplyKind } from '../../cases/reply-draft.ts';
import { showMoment } from '../../text/dates.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { sentIdField } from '../case-form.tsx';
import { forbidden, notFound } from '../errors.tsx';
import { readForm } from '../form.ts';
import { formOf } from '../form-of.ts';
import { isUuid } from '../place.ts';
import { seeOther } from '../redirect.ts';
import { type Ask, route } from '../route.ts';
import { Key } from './key.tsx';
import { deskCaseAddress, placeQuery, queuePlaceIn } from './queue-address.ts';

const texts = words({
  saved: (when: string, whenEn: string) => ({
    fr: `Brouillon enregistré : ${when}. Personne d’autre que vous ne le voit.`,
    en: `Draft saved: ${whenEn}. Only you can see it.`,
  }),
  keep: { fr: 'Garder le brouillon', en: 'Keep the draft' },
  discard: { fr: 'Effacer le brouillon', en: 'Discard the draft' },
  unsaved: {
    fr: 'Le brouillon n’est pas enregistré. Gardez cette page ouverte.',
    en: 'The draft is not saved. Keep this page open.',
  },
});

const discardAct = 'discard-draft';
const keepAct = 'keep-draft';
/** Says that a script asks, which is answered in a sentence. */
const quietly = 'live';

/** What an agent has begun to write on a case: kept while they type, or by a button. */
export const deskCaseDraft = route('deskCaseDraft', 'staff', {
  async post(ask) {
    const { house, viewer, language, params, url } = ask;
    const fields = await readForm(ask.request);
    const kind: ReplyKind = formOf(fields) === 'note' ? 'note' : 'reply';
    const act = fields.one('act') === discardAct ? discardAct : keepAct;
    const sentId = fields.one(sentIdField);
    const outcome = await keepReplyDraft(house, viewer, params.number, {
      kind,
      text: act === discardAct ? '' : fields.one(kind === 'note' ? actFields.note : actFields.message),
      sentId: isUuid(sentId) ? sentId : null,
    });
    if (outcome === 'unknown') return notFound(ask);
    if (outcome === 'refused') return forbidden(ask);
    if (fields.one(quietly) !== '') return ask.context.text(savedAt(ask, house.clock.now()));
    const here = new URL(deskCaseAddress(language, params.number, queuePlaceIn(url)), url);
    here.searchParams.set('done', act);
    return seeOther(here.pathname + here.search);
  },
});

function savedAt({ language, house }: Ask, at: Date): string {
  const { timeZone } = house.settings;
  return texts.saved(showMoment(at, 'fr', timeZone), showMoment(at, 'en', timeZone))[language];
}

/** What tells the script of the page where the words of a box are kept. */
export const draftData = ({ language, params }: CaseAsk) => ({
  'data-draft': addressOf('deskCaseDraft', language, params),
  'data-draft-unsaved': texts.unsaved[language],
});

type CaseAsk = Ask<'staff', 'deskCase'>;

interface Props {
  readonly ask: CaseAsk;
  readonly begun: ReplyDraft | undefined;
}

/** Under a box: that its words are kept, and by what they are kept or given up. */
export function DraftLine({ ask, begun }: Props) {
  const { language, params, url } = ask;
  const query = placeQuery(queuePlaceIn(url)).toString();
  const action = addressOf('deskCaseDraft', language, params) + (query && `?${query}`);
  return (
    <p class="draft-line">
      <span class="meta" role="status" data-draft-said>
        {begun && savedAt(ask, begun.savedAt)}
      </span>
      <button class="button link" type="submit" formaction={action} name="act" value={keepAct} data-key="d">
        {texts.keep[language]}
      </button>
      <Key of="d" />
      {begun && (
        <button class="button link" type="submit" formaction={action} name="act" value={discardAct}>
          {texts.discard[language]}
        </button>
      )}
    </p>
  );
}

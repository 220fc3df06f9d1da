import { forgetParkedForm, type ParkedForm, parkedFormOf } from '../../forms/parked-form.ts';
import { Call } from '../../parts/call.tsx';
import { showMoment } from '../../text/dates.ts';
import type { Language, Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { type AddressName, addressOf } from '../addresses.ts';
import { notFound } from '../errors.tsx';
import { page } from '../page.tsx';
import { PostForm } from '../post-form.tsx';
import { seeOther } from '../redirect.ts';
import { pageAt, safeReturn } from '../return-to.ts';
import { type Ask, route } from '../route.ts';
import { filesNotKept, numbersNotKept } from './not-kept.ts';
import { keptFormField } from './stray-form.ts';
import { whatWasTyped } from './what-was-typed.tsx';

const texts = words({
  title: { fr: 'Votre session avait pris fin', en: 'Your session had ended' },
  lede: {
    fr: 'Rien n’est perdu. Voici ce que vous aviez écrit : vérifiez-le, puis envoyez-le.',
    en: 'Nothing is lost. Here is what you had written: check it, then send it.',
  },
  ledeToSave: {
    fr: 'Rien n’est perdu. Voici ce que vous aviez écrit : vérifiez-le, puis enregistrez-le.',
    en: 'Nothing is lost. Here is what you had written: check it, then save it.',
  },
  ledeToSubmit: {
    fr: 'Votre cas n’a pas encore été soumis. Il le sera quand vous appuierez sur « Soumettre ».',
    en: 'Your case has not been submitted yet. It will be when you press “Submit”.',
  },
  typed: { fr: 'Ce que vous aviez écrit', en: 'What you had written' },
  numbers: {
    fr: 'Vos numéros protégés sont à inscrire de nouveau',
    en: 'Your protected numbers have to be entered again',
  },
  numbersWhy: { fr: 'Par prudence, ils n’ont pas été conservés :', en: 'To be safe, they were not kept:' },
  files: { fr: 'Vos fichiers sont à ajouter de nouveau', en: 'Your files have to be added again' },
  filesWhy: { fr: 'Seul ce qui est écrit a pu être conservé.', en: 'Only what is written could be kept.' },
  send: { fr: 'Envoyer', en: 'Send' },
  save: { fr: 'Enregistrer', en: 'Save' },
  submit: { fr: 'Soumettre', en: 'Submit' },
  sending: { fr: 'Envoi en cours…', en: 'Sending…' },
  discard: { fr: 'Ne pas le garder', en: 'Do not keep it' },
  until: (moment: Localized) => ({
    fr: `Conservé jusqu’au ${moment.fr}, pour vous seulement.`,
    en: `Kept until ${moment.en}, for you only.`,
  }),
});

/** A form that came after its session had ended, given back to the person for whom it was drawn, and to nobody else. */
export const keptForm = route('keptForm', 'person', {
  async get(ask) {
    const form = await parkedFormOf(ask.house, ask.signedIn.person.id, ask.params.form);
    return form ? draw(ask, form) : notFound(ask);
  },
  async post(ask) {
    const { id: personId } = ask.signedIn.person;
    const form = await parkedFormOf(ask.house, personId, ask.params.form);
    if (!form) return notFound(ask);
    await forgetParkedForm(ask.house, personId, form.id);
    return seeOther(safeReturn(form.path) ?? addressOf('home', ask.language));
  },
});

async function draw(ask: Ask<'person', 'keptForm'>, form: ParkedForm): Promise<Response> {
  const { language, house } = ask;
  const typed = await whatWasTyped(ask, form);
  const { lede, button } = actOf(form);
  const until = (each: typeof language) => showMoment(form.keptUntil, each, house.settings.timeZone);
  return page(
    ask,
    { title: texts.title },
    <>
      <h1>{texts.title[language]}</h1>
      <p class="lede">{lede[language]}</p>
      <NotKept
        title={texts.numbers}
        why={texts.numbersWhy}
        things={numbersNotKept(house, form)}
        language={language}
      />
      <NotKept
        title={texts.files}
        why={texts.filesWhy}
        things={filesNotKept(house, form)}
        language={language}
      />
      {typed.length > 0 && (
        <section class="checked" aria-labelledby="typed">
          <h2 id="typed">{texts.typed[language]}</h2>
          <dl class="answers">
            {typed.map(({ term, detail }) => (
              <div>
                <dt>{term[language]}</dt>
                <dd>{detail}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p class="meta">{texts.until({ fr: until('fr'), en: until('en') })[language]}</p>
      <div class="row">
        <PostForm action={form.path} data-once={texts.sending[language]}>
          {form.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name={keptFormField} value={form.id} />
          <button class="button" type="submit">
            {button[language]}
          </button>
        </PostForm>
        <PostForm action={ask.url.pathname}>
          <button class="button quiet" type="submit">
            {texts.discard[language]}
          </button>
        </PostForm>
      </div>
    </>,
  );
}

/** What sending it does, in the words of the step where it was written. */
function actOf({ path, fields }: ParkedForm): { lede: Localized; button: Localized } {
  const act = fields.find(([name]) => name === 'act')?.[1];
  const name: AddressName = pageAt(path)?.name ?? 'home';
  if (/^(draft|deskDraft)Check$/.test(name) && act === 'submit')
    return { lede: texts.ledeToSubmit, button: texts.submit };
  const isStep = /^(newCase|draft|deskNewCaseFor|deskDraft)/.test(name);
  return isStep ? { lede: texts.ledeToSave, button: texts.save } : { lede: texts.lede, button: texts.send };
}

interface NotKeptProps {
  readonly title: Localized;
  readonly why: Localized;
  readonly things: readonly Localized[];
  readonly language: Language;
}

/** What was not kept, and is to be given once more. */
const NotKept = ({ title, why, things, language }: NotKeptProps) =>
  things.length === 0 ? null : (
    <Call tone="wait" title={title[language]}>
      <p>{why[language]}</p>
      <ul>
        {things.map((thing) => (
          <li>{thing[language]}</li>
        ))}
      </ul>
    </Call>
  );

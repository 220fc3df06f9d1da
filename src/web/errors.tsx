import type { Child } from 'hono/jsx';
import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { addressOf } from './addresses.ts';
import { fieldsRead } from './form.ts';
import { page } from './page.tsx';
import type { Ask } from './route.ts';
import { isSecretField } from './secret-field.ts';

const texts = words({
  notFoundTitle: { fr: 'Page introuvable', en: 'Page not found' },
  notFound: {
    fr: 'Cette page n’existe pas, ou vous n’y avez pas accès. Vérifiez l’adresse, ou repartez de l’accueil.',
    en: 'This page does not exist, or you do not have access to it. Check the address, or start again from the home page.',
  },
  forbiddenTitle: { fr: 'Action non permise', en: 'Action not allowed' },
  forbidden: {
    fr: 'Vous pouvez consulter cette page, mais cette action ne vous est pas permise. Rien n’a été modifié.',
    en: 'You can view this page, but you are not allowed to do this. Nothing has been changed.',
  },
  foreignTitle: { fr: 'Formulaire refusé', en: 'Form not accepted' },
  foreign: {
    fr: 'Nous n’avons pas pu vérifier que ce formulaire vient du portail. Retournez à la page, rechargez-la, puis recommencez.',
    en: 'We could not verify that this form comes from the portal. Go back to the page, reload it, then try again.',
  },
  brokenTitle: { fr: 'Un problème est survenu', en: 'Something went wrong' },
  broken: {
    fr: 'Le problème vient de nous. Ce que vous aviez enregistré est conservé. Réessayez dans quelques minutes.',
    en: 'The problem is on our side. What you had saved is kept. Try again in a few minutes.',
  },
  again: { fr: 'Réessayer', en: 'Try again' },
  reference: (id: string) => ({
    fr: `Référence pour l’équipe du portail : ${id}`,
    en: `Reference for the portal team: ${id}`,
  }),
  home: { fr: 'Retour à l’accueil', en: 'Back to the home page' },
  desk: { fr: 'Retour au pupitre', en: 'Back to the desk' },
});

/** What does not exist and what one may not see look the same. */
export const notFound = (ask: Ask): Response => message(ask, 404, texts.notFoundTitle, texts.notFound);

/** What one may read but not do. */
export const forbidden = (ask: Ask): Response => message(ask, 403, texts.forbiddenTitle, texts.forbidden);

/** A form that does not come from our own pages. */
export const foreignForm = (ask: Ask): Response => message(ask, 403, texts.foreignTitle, texts.foreign);

/** A form that is too large or broken, in its own words. */
export const refusedForm = (ask: Ask, status: number, text: Localized): Response =>
  message(ask, status, texts.foreignTitle, text);

/** A fault of ours: the reader gets a reference, the log gets the fault under the same. */
export const broken = (ask: Ask, status: 500 | 503, reference: string): Response =>
  message(ask, status, texts.brokenTitle, texts.broken, texts.reference(reference), <Again ask={ask} />);

/** The form that failed, given back to be sent again: nothing of it has to be typed twice, but for what is secret. */
function Again({ ask: { request, url, language, house } }: { ask: Ask }) {
  const fields = fieldsRead(request);
  if (!fields) return null;
  return (
    <form method="post" action={url.pathname + url.search}>
      {[...new Set(fields.names())]
        .filter((name) => !isSecretField(url.pathname, name, house.catalogue))
        .flatMap((name) =>
          fields.all(name).map((value) => <input type="hidden" name={name} value={value} />),
        )}
      <button class="button" type="submit">
        {texts.again[language]}
      </button>
    </form>
  );
}

function message(
  ask: Ask,
  status: number,
  title: Localized,
  text: Localized,
  more?: Localized,
  form?: Child,
): Response {
  const { language, signedIn } = ask;
  const onlyStaff = signedIn?.staff && signedIn.accounts.length === 0;
  return page(
    ask,
    { title, status },
    <>
      <h1>{title[language]}</h1>
      <p class="lede">{text[language]}</p>
      {more && <p class="meta">{more[language]}</p>}
      {form}
      <p>
        <a class="button quiet" href={addressOf(onlyStaff ? 'desk' : 'home', language)}>
          {(onlyStaff ? texts.desk : texts.home)[language]}
        </a>
      </p>
    </>,
  );
}

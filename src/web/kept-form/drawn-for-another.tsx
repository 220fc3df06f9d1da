import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { page } from '../page.tsx';
import type { Ask } from '../route.ts';
import { signOutAddress } from '../sign-in/sign-out.ts';

const texts = words({
  title: { fr: 'Cette page a été ouverte sous un autre nom', en: 'This page was opened under another name' },
  nothing: {
    fr: 'Rien n’a été fait en votre nom.',
    en: 'Nothing was done in your name.',
  },
  kept: {
    fr: 'Ce qui y était écrit est conservé 24 heures, pour la personne qui l’avait ouverte et pour elle seule.',
    en: 'What was written there is kept for 24 hours, for the person who opened it and for them alone.',
  },
  ifYours: {
    fr: 'Si c’était vous, déconnectez-vous, puis reconnectez-vous sous cet autre nom : vous le retrouverez.',
    en: 'If that was you, sign out, then sign back in under that other name: you will find it there.',
  },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  home: { fr: 'Retour à l’accueil', en: 'Back to the home page' },
});

/** A form that was drawn for somebody else in this browser: of whom, or what it says, nothing is told. */
export function drawnForAnother(ask: Ask, givenBackAt: string | undefined): Response {
  const { language } = ask;
  return page(
    ask,
    { title: texts.title, status: 409 },
    <>
      <h1>{texts.title[language]}</h1>
      <p class="lede">{texts.nothing[language]}</p>
      {givenBackAt && (
        <>
          <p>{texts.kept[language]}</p>
          <p>{texts.ifYours[language]}</p>
        </>
      )}
      <div class="row">
        {givenBackAt && (
          <form method="post" action={signOutAddress(language, givenBackAt)}>
            <button class="button" type="submit">
              {texts.signOut[language]}
            </button>
          </form>
        )}
        <a class="button quiet" href={addressOf('home', language)}>
          {texts.home[language]}
        </a>
      </div>
    </>,
  );
}

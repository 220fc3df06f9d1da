import { casesOfAccount } from '../../cases/list.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { kindWords } from '../case-words.ts';
import { page } from '../page.tsx';
import { seeOther } from '../redirect.ts';
import { route } from '../route.ts';
import { CasesShown } from './cases-shown.tsx';
import { MyCases, myCasesSignals } from './my-cases.tsx';
import { ToAnswer } from './to-answer.tsx';

const texts = words({
  title: { fr: 'Accueil', en: 'Home' },
  hello: (name: string) => ({ fr: `Bonjour ${name}`, en: `Hello, ${name}` }),
  viewing: { fr: 'Vous consultez le compte', en: 'You are viewing the account' },
  number: (number: string) => ({ fr: `nº ${number}`, en: `no. ${number}` }),
  noAccount: {
    fr: 'Aucun compte de membre ne vous est rattaché pour le moment. Vous pouvez ouvrir un cas en votre nom, par exemple pour demander l’accès au compte d’un membre.',
    en: 'No member account is linked to you at the moment. You can open a case in your own name, for example to request access to a member’s account.',
  },
  inOwnName: {
    fr: 'Vous agissez en votre nom, sans compte de membre. Pour voir les cas d’un compte, changez de compte en haut de la page.',
    en: 'You are acting in your own name, without a member account. To see the cases of an account, switch accounts at the top of the page.',
  },
});

/** The home page of the portal, with the section « Mes cas ». */
export const home = route('home', 'member', {
  async get(ask) {
    const { house, viewer, signedIn, language } = ask;
    const { viewed, person } = viewer;
    if (signedIn.staff && signedIn.accounts.length === 0) return seeOther(addressOf('desk', language));
    const list = await casesOfAccount(house, viewer, 'active');
    return page(
      ask,
      { title: texts.title, current: 'home', signals: myCasesSignals(ask) },
      <>
        <h1>{texts.hello(person.name.split(' ')[0] ?? person.name)[language]}</h1>
        {viewed ? (
          <p class="lede">
            {texts.viewing[language]} <b>{viewed.name}</b>
            {viewed.artistName && ` (${viewed.artistName})`}, {kindWords(viewed.kind)[language]}{' '}
            <span class="num">{texts.number(viewed.number)[language]}</span>.
          </p>
        ) : (
          <p class="lede">{(viewer.accounts.length > 0 ? texts.inOwnName : texts.noAccount)[language]}</p>
        )}
        {await ToAnswer({ ask })}
        {
          await MyCases({
            ask,
            shown: 'cases',
            heading: 'h2',
            children: <CasesShown ask={ask} status="active" list={list} />,
          })
        }
      </>,
    );
  },
});

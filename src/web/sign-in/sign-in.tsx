import { getConnInfo } from '@hono/node-server/conninfo';
import { type DemoPerson, demoPassword, demoPeople } from '../../demo/people.ts';
import { TextField } from '../../parts/field.tsx';
import { clientAddress } from '../../people/client-address.ts';
import { signIn as openSession } from '../../people/sign-in.ts';
import { withDe } from '../../text/french.ts';
import type { Language, Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { readForm } from '../form.ts';
import { page } from '../page.tsx';
import { seeOther } from '../redirect.ts';
import { inLanguage, safeReturn } from '../return-to.ts';
import { type Ask, route } from '../route.ts';
import { DemoPeople } from './demo-people.tsx';
import { problems as problemWords } from './problems.ts';

const texts = words({
  title: { fr: 'Portail des membres', en: 'Member portal' },
  lede: (society: Localized) => ({
    fr: `Ouvrez un cas, suivez-le, répondez à l’équipe ${withDe(society.fr)}.`,
    en: `Open a case, follow it, and reply to the ${society.en} team.`,
  }),
  heading: { fr: 'Se connecter', en: 'Sign in' },
  email: { fr: 'Courriel', en: 'Email' },
  password: { fr: 'Mot de passe', en: 'Password' },
  submit: { fr: 'Se connecter', en: 'Sign in' },
});

/** Where one signs in; `back` is the path to which it then leads. */
export const signInAddress = (language: Language, back?: string): string =>
  addressOf('signIn', language) + (back ? `?${returnParam}=${encodeURIComponent(back)}` : '');

/** Where a person goes back to after signing in. */
const returnParam = 'return';
const signInForm = 'sign-in';

interface Shown {
  readonly email: string;
  readonly problems: readonly { field: string; text: Localized }[];
  readonly status?: number;
}

/** « Portail des membres »: sign in, then back to where one was going. */
export const signIn = route('signIn', 'anyone', {
  get: (ask) =>
    ask.signedIn
      ? seeOther(destination(ask, ask.signedIn.staff !== null))
      : draw(ask, { email: '', problems: [] }),
  async post(ask) {
    const fields = await readForm(ask.request);
    const [email, password] = [fields.one('email'), fields.one('password')];
    if (fields.one('act') === 'language') return draw(ask, { email, problems: [] });
    const missing = [
      ...(email.trim() ? [] : [{ field: 'email', text: problemWords.emailMissing }]),
      ...(password ? [] : [{ field: 'password', text: problemWords.passwordMissing }]),
    ];
    if (missing.length > 0) return draw(ask, { email, problems: missing, status: 422 });
    const { house, auth, request } = ask;
    const outcome = await openSession(house, auth, {
      email,
      password,
      address: addressOfClient(ask),
      userAgent: request.headers.get('User-Agent') ?? undefined,
      cookieHeader: request.headers.get('Cookie') ?? undefined,
    });
    if ('problem' in outcome) {
      const status = outcome.waitSeconds === undefined ? 422 : 429;
      const response = await draw(ask, {
        email,
        problems: [{ field: 'email', text: outcome.problem }],
        status,
      });
      if (outcome.waitSeconds !== undefined) response.headers.set('Retry-After', String(outcome.waitSeconds));
      return response;
    }
    const isStaff = await house.db
      .selectFrom('staff')
      .select('person_id')
      .where('person_id', '=', outcome.person.id)
      .executeTakeFirst();
    const response = seeOther(destination(ask, isStaff !== undefined));
    for (const cookie of outcome.cookies) response.headers.append('Set-Cookie', cookie);
    return response;
  },
});

/** Back to the page that was asked for; else staff to the desk, members home. */
function destination({ url, language }: Ask, isStaff: boolean): string {
  const back = safeReturn(url.searchParams.get(returnParam) ?? '');
  return back ? inLanguage(back, language) : addressOf(isStaff ? 'desk' : 'home', language);
}

function addressOfClient({ context, request, house }: Ask): string {
  const socket = getConnInfo(context).remote.address ?? '';
  return clientAddress(
    socket,
    request.headers.get('X-Forwarded-For') ?? undefined,
    house.settings.trustedProxies,
  );
}

async function draw(ask: Ask, { email, problems, status = 200 }: Shown): Promise<Response> {
  const { language, house, url } = ask;
  const people: DemoPerson[] = house.settings.demo ? await demoPeople(house) : [];
  const problem = (field: string) => problems.find((each) => each.field === field)?.text;
  const action = addressOf('signIn', language) + url.search;
  return page(
    ask,
    { title: texts.title, problems, status, form: signInForm },
    <>
      <h1>{texts.title[language]}</h1>
      <p class="lede">{texts.lede(house.settings.society.name)[language]}</p>
      <form class="form panel" id={signInForm} method="post" action={action} novalidate>
        <h2>{texts.heading[language]}</h2>
        <TextField
          id="email"
          type="email"
          label={texts.email}
          problem={problem('email')}
          language={language}
          value={email}
          autocomplete="username"
        />
        <TextField
          id="password"
          type="password"
          label={texts.password}
          problem={problem('password')}
          language={language}
          value=""
          autocomplete="current-password"
        />
        <button class="button" type="submit" name="act" value="continue">
          {texts.submit[language]}
        </button>
      </form>
      {people.length > 0 && <DemoPeople people={people} password={demoPassword} action={action} ask={ask} />}
    </>,
  );
}

import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { memberViewer, staffViewer } from '../cases/viewer.ts';
import { waitingFor } from '../cases/waiting.ts';
import type { House } from '../house.ts';
import type { Auth } from '../people/auth.ts';
import type { SignedIn } from '../people/person.ts';
import { signedInBy } from '../people/session.ts';
import { type Language, languages } from '../text/localized.ts';
import { addresses, addressOf } from './addresses.ts';
import { type Assets, assetResponse } from './assets.ts';
import { compressed } from './compressed.ts';
import { broken, foreignForm, notFound, refusedForm } from './errors.tsx';
import { FormRefused } from './form.ts';
import { securityHeaders } from './headers.ts';
import { health } from './health.ts';
import { healthAddress } from './health-address.ts';
import { drawnForAnother } from './kept-form/drawn-for-another.tsx';
import { forgetOnceSent, strayForm } from './kept-form/stray-form.ts';
import type { Live } from './live/live.ts';
import { languageOf } from './page.tsx';
import { seeOther } from './redirect.ts';
import { safeReturn } from './return-to.ts';
import type { Ask, Route } from './route.ts';
import { routes } from './routes.ts';
import { comesFromOurPages } from './same-origin.ts';
import { signInAddress } from './sign-in/sign-in.tsx';

/** What the web is made with: the house, its sign-in, its open pages and the built assets. */
export interface WebParts {
  readonly house: House;
  readonly auth: Auth;
  readonly live: Live;
  readonly assets: Assets;
}

/** The whole portal as one Hono app: the middleware in order, then every route in both languages. */
export function createApp(parts: WebParts): Hono {
  const app = new Hono();
  app.use(securityHeaders(parts.house.settings.publicUrl));
  app.get(
    '/assets/*',
    (context) => assetResponse(parts.assets, context.req.path, context.req.raw) ?? context.notFound(),
  );
  app.get(healthAddress, () => health(parts.house));
  app.use(compressed);
  app.use(async (context, next) => {
    const isSafe = ['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
    if (isSafe || comesFromOurPages(context.req.raw, parts.house.settings)) return next();
    return foreignForm(askOf(parts, context, await whoAsks(parts, context)));
  });
  for (const [path, address] of [
    ['/', 'home'],
    ['/pupitre', 'desk'],
  ] as const) {
    app.get(path, async (context) => seeOther(addressOf(address, await preferredLanguage(parts, context))));
  }
  for (const route of routes) for (const language of languages) mount(app, parts, route, language);
  app.notFound(async (context) => notFound(askOf(parts, context, await whoAsks(parts, context))));
  app.onError((error, context) => failure(parts, error, context));
  return app;
}

function mount(app: Hono, parts: WebParts, route: Route, language: Language): void {
  const path = addresses[route.address][language];
  for (const [method, answer] of [
    ['GET', route.get],
    ['POST', route.post],
  ] as const) {
    if (!answer) continue;
    app.on(method, path, async (context) => {
      const ask = await admitted(parts, context, route);
      const response = await answer(ask);
      await forgetOnceSent(ask, response);
      return response;
    });
  }
}

/** Thrown to answer at once with this response. */
class Turned extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super('turned away');
    this.response = response;
  }
}

/** The request as its route is promised it, or a refusal: decided here for every route, by its `who`. */
async function admitted(parts: WebParts, context: Context, route: Route): Promise<Ask> {
  const signedIn = await whoAsks(parts, context);
  const ask = { ...askOf(parts, context, signedIn), address: route.address };
  if (route.who === 'anyone') return ask;
  const stray = context.req.method === 'POST' && (await strayForm(ask, signedIn?.person.id));
  if (!signedIn) throw new Turned(toSignIn(ask, stray ? stray.givenBackAt : undefined));
  if (stray) throw new Turned(drawnForAnother(ask, stray.givenBackAt));
  if (route.who === 'person') return ask;
  if (route.who === 'member') {
    const viewer = memberViewer(signedIn);
    return { ...ask, viewer, waiting: await waitingFor(parts.house, viewer) };
  }
  const viewer = staffViewer(signedIn, parts.house.catalogue);
  if (!viewer) throw new Turned(notFound(ask));
  return { ...ask, viewer };
}

/** Existing or not, an address that needs a person leads a stranger to the same place. */
const toSignIn = ({ url, language }: Ask, givenBackAt?: string): Response =>
  seeOther(signInAddress(language, givenBackAt ?? safeReturn(url.pathname + url.search)));

const whoAsks = ({ house, auth }: WebParts, context: Context): Promise<SignedIn | undefined> =>
  signedInBy(house, auth, context.req.header('Cookie'));

function askOf(parts: WebParts, context: Context, signedIn: SignedIn | undefined): Ask {
  const url = new URL(context.req.url);
  return {
    ...parts,
    mark: parts.live.mark(),
    context,
    request: context.req.raw,
    url,
    language: languageOf(url.pathname),
    // A page that is not in the table has no twin of its own: the home page stands for it.
    address: 'home',
    params: context.req.param() as Ask['params'],
    signedIn: signedIn as SignedIn,
    waiting: new Map(),
    viewer: undefined as never,
  };
}

async function preferredLanguage(parts: WebParts, context: Context): Promise<Language> {
  const signedIn = await whoAsks(parts, context);
  if (signedIn) return signedIn.person.language;
  const [first = ''] = (context.req.header('Accept-Language') ?? '').split(',');
  return first.trim().toLowerCase().startsWith('en') ? 'en' : 'fr';
}

/** What was thrown, for a reader: never a stack trace; the log has it, under the reference that the page gives. */
async function failure(parts: WebParts, error: Error, context: Context): Promise<Response> {
  if (error instanceof Turned) return error.response;
  // Where the database is what failed, nobody is known.
  const ask = askOf(parts, context, await whoAsks(parts, context).catch(() => undefined));
  if (error instanceof FormRefused) return refusedForm(ask, error.status, error.text);
  const reference = randomUUID().slice(0, 8);
  console.error(`${reference} ${context.req.method} ${context.req.routePath}`, error);
  const isDatabaseAway =
    'code' in error && /^(ECONNREFUSED|ECONNRESET|57P0[123]|08\w{3})$/.test(String(error.code));
  const response = broken(ask, isDatabaseAway ? 503 : 500, reference);
  if (isDatabaseAway) response.headers.set('Retry-After', '10');
  return response;
}

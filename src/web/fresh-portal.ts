import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { type KyselyPlugin, sql } from 'kysely';
import { caseSeenBy } from '../cases/case.ts';
import { newAccount, newCase, newDraft, newPerson } from '../cases/fresh-cast.ts';
import { type MemberViewer, memberViewer } from '../cases/viewer.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Database } from '../database/open.ts';
import { filesOfCase, filesOfDraft } from '../files/attached.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { openAuth } from '../people/auth.ts';
import type { Role } from '../people/person.ts';
import { makeHolder, makeStaff } from '../people/register.ts';
import { openSecrets } from '../secrets.ts';
import { createApp, type WebParts } from './app.tsx';
import type { Assets } from './assets.ts';
import { Live } from './live/live.ts';

/** What a form sends; one with files is a FormData, and goes as multipart. */
export type Form = Readonly<Record<string, string | readonly string[]>> | FormData;

/** What a browser does that is pointed at the portal: it keeps cookies, and says where a form comes from. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, form?: Form, headers?: Record<string, string>): Promise<Response>;
  /** The request as it is given, with the cookies and nothing else. */
  send(path: string, init: RequestInit): Promise<Response>;
  /** The Cookie header. */
  cookies(): string;
}

export interface Member {
  readonly viewer: MemberViewer;
  readonly browser: Browser;
}

/** The whole portal for a test, asked in this process, on a fresh house. */
export interface FreshPortal extends FreshHouse {
  readonly parts: WebParts;
  /** A browser in which nobody is signed in. */
  visitor(): Browser;
  /** A browser in which this person is; their password, slow to hash on purpose, is not asked. */
  signInAs(person: { readonly id: string }): Promise<Browser>;
  /** A new person with a new account of their own, signed in. */
  newMember(name: string): Promise<Member>;
  /** A new person of a team, signed in. */
  newStaff(team: string | null, ...roles: Role[]): Promise<Browser>;
  /** The same browser at the same portal, whose database still knows who asks, and then fails. */
  failing(browser: Browser, fault: Error): Browser;
  /** The same browser at the same portal, started again with this catalogue. */
  restartedWith(browser: Browser, catalogue: Catalogue): Browser;
  /** Every row of every table, the jobs' too: equal where nothing was changed. */
  kept(): Promise<Record<string, readonly object[]>>;
  /** The same portal behind a real HTTP server on the port that this gives, until it is closed. */
  listen(): Promise<number>;
}

export async function freshPortal(
  kind: Database['kind'],
  environment: Record<string, string> = {},
): Promise<FreshPortal> {
  const fresh = await freshHouse(kind, environment);
  const { house } = fresh;
  const auth = openAuth(house.db, house.settings, await openSecrets(house.settings));
  const live = await Live.open(house, fresh.signals);
  const parts: WebParts = { house, auth, live, assets };
  const app = createApp(parts);
  const asked = (of: Hono) => async (request: Request) => of.fetch(request, connection);
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const open = (cookie?: string) => browserAt(house.settings.publicUrl, asked(app), cookie);
  const signInAs = async ({ id }: { readonly id: string }) => open(await openSessionOf(parts, id));
  return {
    ...fresh,
    parts,
    visitor: open,
    signInAs,
    async newMember(name) {
      const viewer = await newHolder(house, name);
      return { viewer, browser: await signInAs(viewer.person) };
    },
    async newStaff(team, ...roles) {
      const person = await newPerson(house, [team, ...roles].join(' '));
      await makeStaff(house, person.id, { team, roles });
      return signInAs(person);
    },
    failing(browser, fault) {
      const broken = createApp({ ...parts, house: { ...house, db: house.db.withPlugin(failure(fault)) } });
      return browserAt(house.settings.publicUrl, asked(broken), browser.cookies());
    },
    restartedWith(browser, catalogue) {
      const restarted = createApp({ ...parts, house: { ...house, catalogue } });
      return browserAt(house.settings.publicUrl, asked(restarted), browser.cookies());
    },
    kept: () => everyRow(house),
    async listen() {
      if (!server.listening) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return (server.address() as AddressInfo).port;
    },
    async close() {
      await live.close();
      server.closeAllConnections();
      if (server.listening) await new Promise((closed) => server.close(closed));
      await fresh.close();
    },
  };
}

/** A new draft that is ready to be submitted, and its file: what their addresses are made of. */
export async function newDraftWithFile(house: House, viewer: MemberViewer) {
  const { id } = await newDraft(house, viewer);
  return { draft: id, file: idOfFirst(await filesOfDraft(house.db, id)) };
}

/** A new case, its file and a queue that it is in: what their addresses are made of. */
export async function newCaseWithFile(house: House, viewer: MemberViewer) {
  const number = await newCase(house, viewer);
  const seen = await caseSeenBy(house, viewer, number);
  return { number, queue: 'open', file: idOfFirst(await filesOfCase(house.db, seen?.id ?? '')) };
}

const idOfFirst = ([file]: readonly { readonly id: string }[]) => file?.id ?? '';

async function newHolder(house: House, name: string): Promise<MemberViewer> {
  const [person, account] = [await newPerson(house, name), await newAccount(house, name)];
  await makeHolder(house, account.id, person.id);
  const reached = { accounts: [account], viewed: account, knownInOwnName: false };
  return memberViewer({ sessionId: '', person, ...reached, staff: null });
}

/** Stands for the connection by which a request comes: in this process there is none. */
const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };

/** Fails every query but that for who asks, which is no query of Kysely's. */
const failure = (fault: Error): KyselyPlugin => ({
  transformQuery() {
    throw fault;
  },
  transformResult: async ({ result }) => result,
});

const asset = (type: string, text: string) => ({ type, body: Buffer.from(text), br: undefined });

const assets: Assets = {
  css: '/assets/main-A1.css',
  js: '/assets/main-A1.js',
  icon: '/assets/repons-A1.svg',
  fonts: ['/assets/font-A1.woff2'],
  byPath: new Map([
    ['/assets/main-A1.css', asset('text/css; charset=utf-8', 'body { margin: 0 }')],
    ['/assets/main-A1.js', asset('text/javascript; charset=utf-8', 'export {};')],
    ['/assets/repons-A1.svg', asset('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['/assets/font-A1.woff2', asset('font/woff2', 'wOF2')],
  ]),
};

/** A browser pointed at the portal that `fetch` reaches. */
export function browserAt(
  origin: string,
  fetch: (request: Request) => Promise<Response>,
  cookie?: string,
): Browser {
  const jar = new Map(cookie ? [cookieIn(cookie)] : []);
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('Cookie', cookies());
    const response = await fetch(new Request(origin + path, { ...init, headers }));
    for (const set of response.headers.getSetCookie()) {
      const [name, value] = cookieIn(set);
      if (/max-age=0\b/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
  return {
    cookies,
    send,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, form = {}, headers = {}) =>
      send(path, {
        method: 'POST',
        body: form instanceof FormData ? form : encoded(form),
        headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin', ...headers },
      }),
  };
}

const encoded = (form: Exclude<Form, FormData>) =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  );

function cookieIn(header: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
  return [name, value];
}

/** The Cookie header of a new session, signed as sign-in does. */
export async function openSessionOf(
  { house, auth }: Pick<WebParts, 'house' | 'auth'>,
  personId: string,
): Promise<string> {
  const [token, now] = [randomUUID(), new Date()];
  await house.db
    .insertInto('sessions')
    .values({
      id: randomUUID(),
      token,
      person_id: personId,
      viewed_account_id: null,
      expires_at: new Date(now.getTime() + 3_600_000),
      ip_address: null,
      user_agent: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  const signature = createHmac('sha256', auth.cookie.signingKeys[0] ?? '')
    .update(token)
    .digest('base64');
  return `${auth.cookie.name}=${encodeURIComponent(`${token}.${signature}`)}`;
}

async function everyRow({ db }: House): Promise<Record<string, readonly object[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' or (schemaname = 'pgboss' and tablename = 'job')
    order by 1`.execute(db);
  const kept: Record<string, readonly object[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: object }>`
      select to_jsonb(t) as row from ${sql.raw(name)} as t
      order by to_jsonb(t)::text collate "C"`.execute(db);
    kept[name.replace('public.', '')] = rows.map(({ row }) => row);
  }
  return kept;
}

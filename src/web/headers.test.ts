import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hashPassword, registerPerson } from '../people/register.ts';
import { type Language, languages } from '../text/localized.ts';
import { type AddressName, addresses, fill } from './addresses.ts';
import {
  type Browser,
  type FreshPortal,
  freshPortal,
  newCaseWithFile,
  newDraftWithFile,
} from './fresh-portal.ts';
import { routes } from './routes.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self'";

const onEvery = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-robots-tag': 'noindex',
};

const onEveryUnderHttps = {
  'content-security-policy': `${policy}; upgrade-insecure-requests`,
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
};

const onAnAsset = { 'cache-control': 'public, max-age=31536000, immutable' };
const onAFile = {
  'cache-control': 'private, no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'referrer-policy': 'no-referrer',
};

const onSignals = { 'x-accel-buffering': 'no' };

/** Headers that say what an answer is, and not how it may be used. */
const ofTheAnswer = [
  'content-disposition',
  'content-encoding',
  'content-length',
  'content-type',
  'location',
  'retry-after',
  'vary',
];

const password = 'pélican-9-rivières';
const multipart = { 'Content-Type': 'multipart/form-data; boundary=b' };
const json = { 'Content-Type': 'application/json' };

describe.each([
  ['http', {}, {}],
  ['https', { PUBLIC_URL: 'https://localhost', DEMO: '0', SMTP_URL: 'smtp://localhost' }, onEveryUnderHttps],
])('under %s', (scheme, environment, differsByScheme) => {
  let portal: FreshPortal;
  let [visitor, holder, agent, otherAgent] = [] as unknown as [Browser, Browser, Browser, Browser];
  let accountId: string;
  let ofDraft: { draft: string; file: string };
  let ofCase: { number: string; file: string };
  beforeAll(async () => {
    portal = await freshPortal('server', environment);
    const { viewer, browser } = await portal.newMember('Élodie');
    accountId = viewer.viewed?.id ?? '';
    ofDraft = await newDraftWithFile(portal.house, viewer);
    ofCase = await newCaseWithFile(portal.house, viewer);
    visitor = portal.visitor();
    holder = browser;
    agent = await portal.newStaff('live', 'agent');
    otherAgent = await portal.newStaff('repertoire', 'agent');
  });
  afterAll(() => portal.close());

  const pathOf = (name: AddressName, language: Language = 'fr') =>
    fill(addresses[name][language], { ...ofType, ...(name.startsWith('draft') ? ofDraft : ofCase) });
  const ofType = { type: 'profile-management', subtype: 'profile-update', updatetype: 'sin-ssn' };
  const reply = (message: string, headers = {}) => holder.post(pathOf('case'), { message }, headers);

  type Answer = readonly [what: string, status: number, ask: () => Promise<Response>];
  const pages: readonly Answer[] = [
    ['a page', 200, () => holder.get(pathOf('case'))],
    ['a page to who is not signed in', 200, () => visitor.get(pathOf('signIn'))],
    ['a redirect', 303, () => holder.get('/')],
    ['the way to sign in', 303, () => visitor.get(pathOf('case'))],
    ['a form that has done its work', 303, () => reply('Bonjour')],
    ['a page that is not found', 404, () => holder.get('/fr/nulle-part')],
    ['the same to who is not signed in', 404, () => visitor.get('/nulle-part')],
    ['a form from elsewhere', 403, () => reply('Bonjour', { Origin: 'https://ailleurs.test' })],
    ['what one may read but not do', 403, () => otherAgent.post(pathOf('deskCase'), { message: 'Bonjour' })],
    ['a form with a fault', 422, () => reply('')],
    ['a form from an older copy', 409, () => holder.post(pathOf('draftCase'), { revision: '0' })],
    ['a form that is cut short', 400, () => reply('', multipart)],
    ['a form that is too large', 413, () => reply('o'.repeat(1024 ** 2))],
    ['what is no form', 415, () => reply('', json)],
    ['too many wrong passwords', 429, signInOnceTooOften],
    ['a fault of ours', 500, () => failing(new Error('secret'))],
    ['the same to a form', 500, () => failing(new Error('secret'), (at) => at.post(pathOf('draftDelete')))],
    ['a database that is away', 503, () => failing(Object.assign(new Error('secret'), { code: '57P01' }))],
    ['HEAD', 200, () => holder.send(pathOf('case'), { method: 'HEAD' })],
    ['OPTIONS', 404, () => holder.send(pathOf('case'), { method: 'OPTIONS' })],
    ['an asset that there is not', 404, () => holder.get('/assets/main-B2.css')],
  ];
  const others: readonly (readonly [...Answer, differs: object])[] = [
    ['an asset', 200, () => holder.get('/assets/main-A1.css'), onAnAsset],
    ['an asset by HEAD', 200, () => visitor.send('/assets/main-A1.js', { method: 'HEAD' }), onAnAsset],
    ['a file of a draft', 200, () => holder.get(pathOf('draftFile')), onAFile],
    ['a file of a case', 200, () => holder.get(pathOf('caseFile')), onAFile],
    ['a file of a case at the desk', 200, () => agent.get(pathOf('deskFile')), onAFile],
  ];

  const streams: typeof others = (
    ['casesSignals', 'caseSignals', 'deskSignals', 'deskCaseSignals'] as const
  ).flatMap((name) => {
    const browser = () => (name.startsWith('desk') ? agent : holder);
    return [
      [`the signals of ${name}`, 200, () => browser().get(pathOf(name)), onSignals] as const,
      [`the same by HEAD`, 200, () => browser().send(pathOf(name), { method: 'HEAD' }), onSignals] as const,
    ];
  });

  const answers = [...pages.map((each) => [...each, {}] as const), ...others, ...streams];

  test.each(answers)('%s (%i)', async (_, status, ask, differs) => {
    const answer = await ask();
    const headers = [...answer.headers].filter(([name]) => !ofTheAnswer.includes(name));
    expect({ status: answer.status, headers: Object.fromEntries(headers) }).toEqual({
      status,
      headers: { ...onEvery, ...differsByScheme, ...differs },
    });
    // An asset is the same for everyone.
    expect(answer.headers.get('vary')?.split(', ').includes('Cookie')).toBe(differs !== onAnAsset);
  });

  async function signInOnceTooOften(): Promise<Response> {
    const attempt = { email: 'a@repons.test', address: '127.0.0.1' };
    await portal.house.db.insertInto('sign_in_attempts').values(Array(10).fill(attempt)).execute();
    return visitor.post(pathOf('signIn'), { email: attempt.email, password });
  }

  /** The answer to a request that our own fault ends: the page has its reference, the log has the fault. */
  async function failing(fault: Error, ask = (at: Browser) => at.get(pathOf('case'))): Promise<Response> {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await ask(portal.failing(holder, fault));
    const page = await answer.clone().text();
    const [said = '', logged] = log.mock.lastCall ?? [];
    log.mockRestore();
    expect(logged).toBe(fault);
    expect(page).toContain(String(said).split(' ')[0]);
    expect(page).not.toMatch(/secret|Error|\bat .*:\d+:\d+/);
    return answer;
  }

  test('what our fault ends is given back to be sent again, but for a password', async () => {
    const form = { act: 'quit', subject: 'Un concert', account: accountId, draft: randomUUID() };
    const newCase = await failing(new Error('secret'), (at) => at.post(pathOf('newCase'), form));
    expect(await newCase.text()).toContain('<input type="hidden" name="subject" value="Un concert"/>');
    const wanted = { email: 'elodie@repons.test', password };
    const signIn = await (
      await failing(new Error('secret'), (at) => at.post(pathOf('signIn'), wanted))
    ).text();
    expect([signIn.includes(wanted.email), signIn.includes(password)]).toEqual([true, false]);
  });

  test('the session’s cookie is for this origin alone, and no script reads it', async () => {
    const saskia = { name: 'Saskia', email: 'saskia@repons.test', language: 'en' } as const;
    await registerPerson(portal.house, { ...saskia, passwordHash: await hashPassword(password) });
    const browser = portal.visitor();
    const signedIn = await browser.post(pathOf('signIn'), { email: saskia.email, password });
    const signedOut = await browser.post(pathOf('signOut'));
    const [name, secure] =
      scheme === 'https' ? ['__Host-repons-session', ' Secure;'] : ['repons-session', ''];
    expect(signedIn.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        new RegExp(`^${name}=[^;]{40,}; Max-Age=43200; Path=/; HttpOnly;${secure} SameSite=Lax$`),
      ),
    ]);
    expect(signedOut.headers.getSetCookie()).toEqual([
      `${name}=; Max-Age=0; Path=/; HttpOnly;${secure} SameSite=Lax`,
    ]);
    expect(signedOut.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  });

  test('no page holds a style, a script or a handler, or what comes from elsewhere', async () => {
    const asked = [visitor, holder, agent, otherAgent].flatMap((browser) =>
      routes
        .filter(({ get }) => get)
        .flatMap(({ address }) => languages.map((each) => () => browser.get(pathOf(address, each)))),
    );
    let seen = 0;
    for (const ask of [...asked, ...pages.map(([, , each]) => each)]) {
      const answer = await ask();
      if (!answer.headers.get('Content-Type')?.startsWith('text/html')) continue;
      seen += 1;
      expect((await answer.text()).match(againstThePolicy)).toBe(null);
    }
    expect(seen).toBeGreaterThan(80);
  });
});

const againstThePolicy = new RegExp(
  [
    '<(style|base|iframe|object|embed)\\b',
    '<meta[^>]*http-equiv',
    '<[^>]*\\s(style|on[a-z]+|srcset)=',
    '<script(?![^>]* src="/assets/[^"/]+"></script>)',
    '\\s(src|href|action|formaction)="(?!/(?!/)|#|mailto:|tel:)',
  ].join('|'),
  'i',
);

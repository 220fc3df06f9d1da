import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCase } from '../../cases/fresh-cast.ts';
import { addressOf } from '../addresses.ts';
import { type FreshPortal, freshPortal } from '../fresh-portal.ts';

describe('the mail of a demonstration without a server', () => {
  let portal: FreshPortal;
  let number: string;
  beforeAll(async () => {
    portal = await freshPortal('embedded');
    const member = await portal.newMember('Élodie <script>');
    await portal.newStaff('live', 'agent');
    number = await newCase(portal.house, member.viewer);
  });
  afterAll(() => portal.close());

  const text = async (path: string) => (await portal.visitor().get(path)).text();
  const firstLink = async () => /href="(\/en\/emails\/[^"]+)"/.exec(await text('/en/emails'))?.[1] ?? '';

  test('is listed for anyone once it is sent, the newest first, and read one at a time', async () => {
    expect(await text(addressOf('emails', 'fr'))).toContain('Il n’y a pas encore de courriel');
    await portal.queue.drain();
    const list = await text(addressOf('emails', 'en'));
    expect(list.match(/lang="fr-CA">Cas C-/g)).toHaveLength(2);
    const mail = await text(await firstLink());
    expect(mail).toContain(`<h1 lang="fr-CA">Cas ${number}`);
    expect(mail).toMatch(new RegExp(`<a href="http://localhost:3000/fr/(cas|pupitre/cas)/${number}">http`));
    expect(mail).toContain('auto-generated');
  });

  test('its HTML part runs nothing and fetches nothing', async () => {
    const response = await portal.visitor().get(`${await firstLink()}/html`);
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'; /);
    expect(await response.text()).not.toContain('<script>');
  });

  test('a page holds 25, and leads to those before', async () => {
    await sql`
      insert into mailbox (message_id, mail, at)
      select 'x' || n, mail, at - n * interval '1 hour'
      from (select * from mailbox limit 1) as one, generate_series(1, 30) as n`.execute(portal.house.db);
    const links = (html: string) =>
      [...html.matchAll(/<a href="(\/en\/emails\/[0-9a-f-]{36})"/g)].map(([, path]) => path);
    const newer = await text('/en/emails');
    expect(links(newer)).toHaveLength(25);
    const [, next = ''] = /href="(\/en\/emails\?[^"]+)"/.exec(newer) ?? [];
    const older = await text(next.replaceAll('&amp;', '&'));
    expect(links(older)).toHaveLength(32 - 25);
    expect(links(older).filter((link) => links(newer).includes(link))).toEqual([]);
    const pastTheEnd = await text(`/fr/courriels?at=2020-01-01T00:00:00.000Z&after=${randomUUID()}`);
    expect(pastTheEnd).toContain('Il n’y a pas de courriel plus ancien');
  });
});

test.each([
  ['no server', {}, 200],
  ['a server', { SMTP_URL: 'smtp://localhost' }, 404],
])(
  'where there is %s, the sign-in page leads to the mailbox or speaks of none',
  async (_, environment, status) => {
    const portal = await freshPortal('embedded', environment);
    await portal.newMember('Élodie');
    const signIn = await (await portal.visitor().get(addressOf('signIn', 'fr'))).text();
    expect(signIn.includes('href="/fr/courriels"')).toBe(status === 200);
    expect((await portal.visitor().get('/fr/courriels')).status).toBe(status);
    expect((await portal.visitor().get(`/fr/courriels/${randomUUID()}`)).status).toBe(404);
    await portal.close();
  },
);

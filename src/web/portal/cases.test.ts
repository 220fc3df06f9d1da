import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newCase } from '../../cases/fresh-cast.ts';
import { databaseKinds } from '../../database/fresh.ts';
import { makeHolder } from '../../people/register.ts';
import { addressOf } from '../addresses.ts';
import { type FreshPortal, freshPortal, type Member } from '../fresh-portal.ts';

describe.each(databaseKinds)('the case dashboard on the %s database', (kind) => {
  let portal: FreshPortal;
  let member: Member;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    member = await portal.newMember('Élodie');
    await manyCases(await newCase(portal.house, member.viewer));
  });
  afterAll(() => portal.close());

  /** 30 active ones in all, of which 26 speak of maples and one waits for its member, and two resolved ones. */
  async function manyCases(number: string): Promise<void> {
    const { db } = portal.house;
    const { words: _, ...row } = await db
      .selectFrom('cases')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const columns = sql.raw(Object.keys(row).join(', '));
    await sql`
      insert into cases (${columns}) select ${columns} from (
        select made.* from cases, generate_series(1, 31) as n, jsonb_populate_record(cases, jsonb_build_object(
          'id', gen_random_uuid(), 'draft_id', gen_random_uuid(), 'number', 'C-' || n, 'description', '',
          'subject', case when n <= 25 then 'Érables ' || n else 'Bouleau ' || n end,
          'last_activity_at', timestamptz '2026-11-24' - n * interval '1 hour'
        ) || case when n > 29 then '{"state": "resolved", "outcome": "answered", "resolved_at": "2026-11-24"}'
             when n = 29 then '{"state": "waiting-member", "due_on": null, "days_left": 3}' else '{}' end::jsonb
        ) as made
      ) as more`.execute(db);
  }

  const read = async (path: string) => {
    const response = await member.browser.get(path);
    expect(response.status).toBe(200);
    const html = await response.text();
    const text = html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');
    return { html, text, rows: html.match(/<a class="subject"/g)?.length ?? 0 };
  };
  const linkTo = (html: string, words: string) =>
    new RegExp(`href="([^"]+)"[^>]*>${words}<`).exec(html)?.[1]?.replaceAll('&amp;', '&') ??
    `no « ${words} »`;

  test('the list goes on, its end leads back to its start, and what waits is named wherever it is', async () => {
    const first = await read(addressOf('cases', 'fr'));
    expect(first.rows).toBe(25);
    expect(first.text).toContain('Actifs (30)');
    expect(first.text).toContain('Résolus (2)');
    expect(first.text).toContain('Une réponse est attendue de votre part Bouleau 29');
    expect(first.text).toContain('réponse prévue d’ici le 22 décembre');
    const next = await read(linkTo(first.html, 'Cas suivants'));
    expect(next.rows).toBe(5);
    expect(next.html).toContain('<title>Mes cas (suite) ');
    expect(next.text).toContain('Actif · à vous de répondre');
    expect(next.html).not.toContain('Cas suivants');
    expect(linkTo(next.html, 'Revenir au début de la liste')).toBe(addressOf('cases', 'fr'));
  });

  test('filtered, it says how many there are, keeps the words on its pages, and shows how to clear them', async () => {
    const first = await read(`${addressOf('cases', 'fr')}?q=ERABLES`);
    expect(first.rows).toBe(25);
    expect(first.text).toContain('26 cas actifs correspondent à « ERABLES ».');
    expect(first.text).toContain('Actifs (30)');
    expect(first.html).toContain('<title>26 cas trouvés · Mes cas ');
    expect(first.html).toContain('value="ERABLES"');
    const next = await read(linkTo(first.html, 'Cas suivants'));
    expect(next.rows).toBe(1);
    expect(next.text).toContain('26 cas actifs correspondent à « ERABLES ».');
    expect(linkTo(next.html, 'Revenir au début de la liste')).toBe(`${addressOf('cases', 'fr')}?q=ERABLES`);
    expect(linkTo(next.html, 'Effacer le filtre')).toBe(addressOf('cases', 'fr'));
  });

  test('what is found under the other status is said, and what is found nowhere', async () => {
    const elsewhere = await read(`${addressOf('casesResolved', 'fr')}?q=erables`);
    expect(elsewhere.text).toContain('Aucun cas résolu ne correspond à « erables ».');
    expect(linkTo(elsewhere.html, 'Voir aussi 26 cas actifs')).toBe(`${addressOf('cases', 'fr')}?q=erables`);
    const nowhere = await read(`${addressOf('cases', 'en')}?q=zzz`);
    expect(nowhere.text).toContain('No active case matches “zzz”. Try other words');
    expect(nowhere.rows).toBe(0);
    expect((await read(`${addressOf('casesResolved', 'fr')}?q=bouleau`)).text).toContain(
      'Résolu question répondue',
    );
  });

  test('what is typed is text, whatever it is', async () => {
    for (const typed of ['"><b id=x>', '%00', '%F0%9F', "'%3B drop table cases%3B --", 'a'.repeat(3000)]) {
      const { html } = await read(`${addressOf('cases', 'fr')}?q=${typed}`);
      expect(html).not.toContain('<b id=x>');
    }
  });

  test('what waits in another account is said on every page, in words', async () => {
    expect((await read(addressOf('home', 'fr'))).html).not.toContain('class="waiting"');
    const other = await newAccount(portal.house, 'Zéphyr');
    await makeHolder(portal.house, other.id, member.viewer.person.id);
    const viewedFirst = await read(addressOf('caseTypes', 'fr'));
    expect(viewedFirst.text).toContain('1 cas vous attend');
    expect(viewedFirst.text).not.toContain('ailleurs');
    await member.browser.post(addressOf('viewAccount', 'fr'), { account: other.id });
    expect((await read(addressOf('caseTypes', 'fr'))).text).toContain('1 cas vous attend ailleurs');
    expect((await read(addressOf('home', 'en'))).text).toContain('1 case is waiting for you elsewhere');
  });
});

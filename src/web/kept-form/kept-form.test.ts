import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newDraft } from '../../cases/fresh-cast.ts';
import { databaseKinds } from '../../database/fresh.ts';
import { pdf } from '../../files/sample-files.ts';
import { drawnFor } from '../../forms/drawn-for.ts';
import type { Person } from '../../people/person.ts';
import { formDrawn } from '../../questions/test-form.ts';
import { addressOf } from '../addresses.ts';
import {
  type Browser,
  type Form,
  type FreshPortal,
  freshPortal,
  type Member,
  newCaseWithFile,
} from '../fresh-portal.ts';

const hour = 3_600_000;

interface Drawn {
  readonly action: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** The forms of a page that are sent by POST, as a browser would send them. */
const formsIn = (html: string): Drawn[] =>
  [...html.matchAll(/<form(?= [^>]*method="post")[^>]* action="([^"]*)".*?<\/form>/gs)].map(
    ([form, action = '']) => {
      const fields = formDrawn(form);
      return {
        action,
        fields: Object.fromEntries([...fields.names()].map((name) => [name, fields.all(name)])),
      };
    },
  );

describe.each(databaseKinds)('a form whose session has ended, on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Member;
  let b: Member;
  let agent: { person: Person; browser: Browser };
  let number: string;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    a = await portal.newMember('Élodie');
    b = await portal.newMember('Saskia');
    const browser = await portal.newStaff('live', 'agent');
    const person = await portal.house.db
      .selectFrom('staff')
      .select('person_id as id')
      .executeTakeFirstOrThrow();
    agent = { person: { ...a.viewer.person, ...person }, browser };
    ({ number } = await newCaseWithFile(portal.house, a.viewer));
  });
  beforeEach(() => portal.house.db.deleteFrom('parked_forms').execute());
  afterAll(() => portal.close());

  const endSessions = () => portal.house.db.deleteFrom('sessions').execute();
  const parked = () => portal.house.db.selectFrom('parked_forms').select('id').execute();
  const messages = async () => {
    const rows = await portal.house.db
      .selectFrom('entries')
      .select('body')
      .where('kind', '=', 'message')
      .execute();
    return rows.map(({ body }) => body);
  };
  /** All but what is kept, and the work that ends it. */
  const done = async () => {
    const { parked_forms: _, sessions: __, 'pgboss.job': ___, ...rest } = await portal.kept();
    return rest;
  };

  async function formAt(person: { id: string }, path: string, with_ = 'drawn-for'): Promise<Drawn> {
    const html = await (await (await portal.signInAs(person)).get(path)).text();
    const drawn = formsIn(html).filter(({ fields }) => with_ in fields);
    return drawn[0] ?? expect.fail(`${path} has no form with ${with_}`);
  }

  /** Sends a form when the session has ended; gives where it is kept. */
  async function sendLate(
    { action, fields }: Drawn,
    typed: Record<string, string>,
    file?: File,
  ): Promise<string> {
    await endSessions();
    const sent = { ...fields, ...typed };
    const response = await portal.visitor().post(action, file ? multipart(sent, file) : sent);
    expect(response.status).toBe(303);
    const back =
      new URL(response.headers.get('Location') ?? '', 'http://portal').searchParams.get('return') ?? '';
    expect(back).toMatch(/^\/fr\/formulaire-conserve\/[\w-]{24}$/);
    return back;
  }

  /** Presses the button that sends what was kept. */
  async function sendAgain(person: { id: string }, keptAt: string): Promise<Response> {
    const { action, fields } = await formAt(person, keptAt, 'kept-form');
    return (await portal.signInAs(person)).post(action, fields);
  }

  async function reply(text: string): Promise<string> {
    return sendLate(await formAt(a.viewer.person, addressOf('case', 'fr', { number })), {
      message: text,
      act: 'continue',
    });
  }

  describe('is given back to the same person, and arrives once', () => {
    const draftOf = async (id: string) =>
      portal.house.db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

    const arrivesOnce = async (person: { id: string }, keptAt: string, texts: string[]) => {
      const page = await (await (await portal.signInAs(person)).get(keptAt)).text();
      for (const text of texts) expect(page).toContain(text);
      expect((await sendAgain(person, keptAt)).status).toBe(303);
      expect(await parked()).toEqual([]);
      expect((await (await portal.signInAs(person)).get(keptAt)).status).toBe(404);
    };

    test('a step of a draft', async () => {
      const { id } = await newDraft(portal.house, a.viewer);
      const form = await formAt(
        a.viewer.person,
        addressOf('draftQuestions', 'fr', { draft: id }),
        'revision',
      );
      const before = await done();
      const keptAt = await sendLate(form, { performer: 'Élie <Marchand>', act: 'continue' });
      expect(await done()).toEqual(before);
      await arrivesOnce(a.viewer.person, keptAt, ['Élie &lt;Marchand&gt;', 'Neige noire', 'Enregistrer']);
      expect((await draftOf(id)).typed).toMatchObject({ performer: 'Élie <Marchand>' });
    });

    test('the first step, which makes the draft', async () => {
      const form = await formAt(a.viewer.person, addressOf('newCase', 'fr'), 'draft');
      const keptAt = await sendLate(form, {
        subject: 'Concert au Quai',
        type: 'live-performance',
        'sub-type': 'live-performance/unpaid-performance',
        act: 'continue',
      });
      await arrivesOnce(a.viewer.person, keptAt, ['Concert au Quai', 'Concert non payé']);
      const drafts = portal.house.db
        .selectFrom('drafts')
        .select('id')
        .where('subject', '=', 'Concert au Quai');
      expect(await drafts.execute()).toHaveLength(1);
    });

    test('details with a file, which is to be added again', async () => {
      const { id } = await newDraft(portal.house, a.viewer);
      const form = await formAt(a.viewer.person, addressOf('draftDetails', 'fr', { draft: id }), 'revision');
      const filesThere = () => portal.house.db.selectFrom('files').select('id').orderBy('id').execute();
      const files = await filesThere();
      const file = new File([new Uint8Array(pdf)], 'Relevé.pdf');
      const keptAt = await sendLate(form, { description: 'Voici le relevé.', act: 'continue' }, file);
      await arrivesOnce(a.viewer.person, keptAt, [
        'Voici le relevé.',
        'Preuve de prestation\u00a0: Relevé.pdf',
      ]);
      expect((await draftOf(id)).description).toBe('Voici le relevé.');
      expect(await filesThere()).toEqual(files);
    });

    test('« Soumettre »', async () => {
      const { id } = await newDraft(portal.house, a.viewer);
      const form = await formAt(a.viewer.person, addressOf('draftCheck', 'fr', { draft: id }), 'revision');
      const keptAt = await sendLate(form, { act: 'submit' });
      await arrivesOnce(a.viewer.person, keptAt, ['Concert au Théâtre des Érables', 'Soumettre']);
      const cases = portal.house.db.selectFrom('cases').select('number').where('draft_id', '=', id);
      expect(await cases.execute()).toHaveLength(1);
    });

    test('a member’s reply', async () => {
      const keptAt = await reply('Merci, voici la suite.');
      expect(await messages()).not.toContain('Merci, voici la suite.');
      await arrivesOnce(a.viewer.person, keptAt, ['Merci, voici la suite.', number]);
      expect((await messages()).filter((body) => body === 'Merci, voici la suite.')).toHaveLength(1);
    });

    test('a reply of staff', async () => {
      const form = await formAt(agent.person, addressOf('deskCase', 'fr', { number }), 'message');
      const keptAt = await sendLate(form, { message: 'Nous vérifions.', act: 'continue' });
      await arrivesOnce(agent.person, keptAt, ['Nous vérifions.', number]);
      expect((await messages()).filter((body) => body === 'Nous vérifions.')).toHaveLength(1);
    });
  });

  test('one that is refused when it is sent again stands on the page that refuses it, and is kept no more', async () => {
    const keptAt = await reply('   ');
    expect((await sendAgain(a.viewer.person, keptAt)).status).toBe(422);
    expect(await parked()).toEqual([]);
  });

  test('one that can no longer be sent stays kept', async () => {
    const { id } = await newDraft(portal.house, a.viewer);
    const form = await formAt(a.viewer.person, addressOf('draftDetails', 'fr', { draft: id }), 'revision');
    const keptAt = await sendLate(form, { description: 'Un long texte.', act: 'continue' });
    await portal.house.db.deleteFrom('files').where('draft_id', '=', id).execute();
    await portal.house.db.deleteFrom('drafts').where('id', '=', id).execute();
    expect((await sendAgain(a.viewer.person, keptAt)).status).toBe(404);
    expect(await (await (await portal.signInAs(a.viewer.person)).get(keptAt)).text()).toContain(
      'Un long texte.',
    );
    await discard(keptAt);
  });

  const discard = async (keptAt: string) => (await portal.signInAs(a.viewer.person)).post(keptAt);

  test('one that is not wanted is forgotten, and its page is come back to', async () => {
    const keptAt = await reply('Tant pis');
    expect((await discard(keptAt)).headers.get('Location')).toBe(addressOf('case', 'fr', { number }));
    expect(await parked()).toEqual([]);
    expect(await messages()).not.toContain('Tant pis');
  });

  test('to anybody else there is no such form, and nothing of it is in the database or in the jobs', async () => {
    const keptAt = await reply('Entre nous');
    for (const person of [b.viewer.person, agent.person]) {
      const browser = await portal.signInAs(person);
      const [read, discarded] = [await browser.get(keptAt), await browser.post(keptAt)];
      expect([read.status, discarded.status]).toEqual([404, 404]);
      expect(await read.text()).not.toContain('Entre nous');
    }
    expect(JSON.stringify(await portal.kept())).not.toContain('Entre nous');
    const rows = await portal.house.db.selectFrom('parked_forms').select('sealed').execute();
    expect(rows.map(({ sealed }) => sealed.includes('Entre nous'))).toEqual([false]);
    expect((await sendAgain(a.viewer.person, keptAt)).status).toBe(303);
  });

  test('sent by another person of the same browser it is not theirs: it waits for the one it was drawn for', async () => {
    const { action, fields } = await formAt(a.viewer.person, addressOf('case', 'fr', { number }));
    const before = await done();
    const browser = await portal.signInAs(agent.person);
    const response = await browser.post(action, { ...fields, message: 'Bonjour de moi', act: 'continue' });
    const page = await response.text();
    expect(response.status).toBe(409);
    for (const told of ['Bonjour de moi', 'Élodie', a.viewer.person.id]) expect(page).not.toContain(told);
    expect(await done()).toEqual(before);

    const [signOut] = formsIn(page).filter(({ action: to }) => to.includes('?'));
    const toSignIn = (await browser.post(signOut?.action ?? '')).headers.get('Location') ?? '';
    const keptAt = new URL(toSignIn, 'http://portal').searchParams.get('return') ?? '';
    expect((await browser.get(keptAt)).status).toBe(303);
    expect((await sendAgain(a.viewer.person, keptAt)).status).toBe(303);
    expect((await messages()).filter((body) => body === 'Bonjour de moi')).toHaveLength(1);
  });

  test('files that come with another person’s form are not taken either', async () => {
    const { id } = await newDraft(portal.house, a.viewer);
    const form = await formAt(a.viewer.person, addressOf('draftDetails', 'fr', { draft: id }), 'revision');
    const before = await done();
    const sent = multipart(
      { ...form.fields, act: 'add-files' },
      new File([new Uint8Array(pdf)], 'Relevé.pdf'),
    );
    expect((await (await portal.signInAs(b.viewer.person)).post(form.action, sent)).status).toBe(409);
    expect(await done()).toEqual(before);
  });

  test('a question of deletion is asked again', async () => {
    const { id } = await newDraft(portal.house, a.viewer);
    const path = addressOf('draftDelete', 'fr', { draft: id });
    const html = await (await (await portal.signInAs(a.viewer.person)).get(path)).text();
    const drawn = /name="drawn-for" value="([^"]*)"/.exec(html)?.[1] ?? '';
    await endSessions();
    const response = await portal.visitor().post(path, { 'drawn-for': drawn });
    expect(response.headers.get('Location')).toBe(`/fr/connexion?return=${encodeURIComponent(path)}`);
    expect(await parked()).toEqual([]);
  });

  test('a redraw is not kept: the browser asks for it again', async () => {
    const { id } = await newDraft(portal.house, a.viewer);
    const { action, fields } = await formAt(
      a.viewer.person,
      addressOf('draftQuestions', 'fr', { draft: id }),
      'revision',
    );
    await endSessions();
    const response = await portal.visitor().post(action, { ...fields, act: 'redraw', live: '1' });
    expect(response.headers.get('Location')).toBe(`/fr/connexion?return=${encodeURIComponent(action)}`);
    expect(await parked()).toEqual([]);
  });

  test.each<[string, (right: string) => string]>([
    ['missing', () => ''],
    ['another', (right) => `${right.slice(0, -6)}AAAAAA`],
    ['cut short', (right) => right.slice(0, 30)],
    ['of another key', (right) => right.replace(/^[^.]*/, 'other')],
    ['the id itself', () => `first.${Buffer.from(a.viewer.person.id).toString('base64url')}`],
    ['drawn more than a week ago', () => drawnFor(past(8 * 24), a.viewer.person.id)],
    ['of nobody', () => drawnFor(portal.house, 'nobody')],
  ])('where its field is %s, it is only led to sign-in, as ever', async (_, alter) => {
    const { action, fields } = await formAt(a.viewer.person, addressOf('case', 'fr', { number }));
    await endSessions();
    const [right = ''] = fields['drawn-for'] ?? [];
    const typed = { ...fields, 'drawn-for': alter(right), message: 'Bonjour' };
    const response = await portal.visitor().post(action, typed);
    expect(response.headers.get('Location')).toBe(`/fr/connexion?return=${encodeURIComponent(action)}`);
    expect(await parked()).toEqual([]);
  });

  const past = (hours: number) => ({
    ...portal.house,
    clock: { now: () => new Date(portal.house.clock.now().getTime() - hours * hour) },
  });

  test('one larger than a form may be is refused, and not kept', async () => {
    const { action, fields } = await formAt(a.viewer.person, addressOf('case', 'fr', { number }));
    await endSessions();
    const message = 'o'.repeat(1024 ** 2);
    expect((await portal.visitor().post(action, { ...fields, message })).status).toBe(413);
    expect(await parked()).toEqual([]);
  });

  test('of one person twenty are kept at most: the oldest goes, and one piece of work ends them all', async () => {
    const form = await formAt(a.viewer.person, addressOf('case', 'fr', { number }));
    const kept: string[] = [];
    for (let count = 1; count <= 21; count++) {
      portal.clock.set(1000);
      kept.push(await sendLate(form, { message: `Message ${count}`, act: 'continue' }));
    }
    expect(await parked()).toHaveLength(20);
    const browser = await portal.signInAs(a.viewer.person);
    expect((await browser.get(kept[0] ?? '')).status).toBe(404);
    for (const keptAt of [kept[1], kept[20]]) expect((await browser.get(keptAt ?? '')).status).toBe(200);
    const { 'pgboss.job': jobs = [] } = await portal.kept();
    const waiting = jobs
      .map((job) => JSON.stringify(job))
      .filter((job) => job.includes('purge-parked-forms') && job.includes(a.viewer.person.id))
      .filter((job) => job.includes('"state":"created"'));
    expect(waiting).toHaveLength(1);
  });

  test('after 24 hours nothing is given back, and nothing is left', async () => {
    const first = await reply('Le premier');
    portal.clock.set(12 * hour);
    const second = await reply('Le second');
    portal.clock.set(12 * hour);
    const browser = await portal.signInAs(a.viewer.person);
    expect((await browser.get(first)).status).toBe(404);
    expect((await browser.get(second)).status).toBe(200);
    await portal.queue.drain(portal.house.clock.now());
    expect(await parked()).toHaveLength(1);
    portal.clock.set(12 * hour);
    expect((await browser.get(second)).status).toBe(404);
    await portal.queue.drain(portal.house.clock.now());
    expect(await parked()).toEqual([]);
  });

  test('a protected number is left out, and asked for again', async () => {
    const { id } = await newDraft(portal.house, a.viewer, {
      leaf: 'profile-management/profile-update/sin-ssn',
      subject: 'Mon NAS',
      typed: { 'tax-id-kind': 'sin' },
    });
    const form = await formAt(a.viewer.person, addressOf('draftQuestions', 'fr', { draft: id }), 'revision');
    const keptAt = await sendLate(form, { sin: '130 692 544', act: 'continue' });
    const page = await (await (await portal.signInAs(a.viewer.person)).get(keptAt)).text();
    expect(page).toContain('Vos numéros protégés sont à inscrire de nouveau');
    expect(page).not.toMatch(/130.?692.?544/);
    const { fields } = await formAt(a.viewer.person, keptAt, 'kept-form');
    expect(Object.keys(fields)).not.toContain('sin');
    await discard(keptAt);
  });
});

function multipart(fields: Exclude<Form, FormData>, file: File): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  form.append('file.proof-of-performance', file);
  return form;
}

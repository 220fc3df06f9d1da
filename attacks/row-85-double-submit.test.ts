import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { pdf } from '../src/files/sample-files.ts';
import { addressOf } from '../src/web/addresses.ts';
import {
  type Browser,
  type FreshPortal,
  freshPortal,
  type Member,
  newCaseWithFile,
  newDraftWithFile,
} from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { headOf } from './raw-http.ts';

// Bar B8: a form sent twice, by an impatient hand or from two tabs, did its work twice.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let member: Member;
  let port: number;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    port = await portal.listen();
    member = await portal.newMember('Élodie');
  });
  afterAll(() => portal.close());

  const atOnce = <T>(times: number, act: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: times }, (_, index) => act(index)));

  const body = 'act=submit&revision=1';
  const headersOf = (browser: Browser) => ({
    Cookie: browser.cookies(),
    Origin: portal.house.settings.publicUrl,
    'Content-Type': 'application/x-www-form-urlencoded',
  });
  /** « Soumettre », pressed in a browser at the other end of a network. */
  const submit = (browser: Browser, address: string) =>
    fetch(`http://127.0.0.1:${port}${address}`, {
      method: 'POST',
      redirect: 'manual',
      headers: headersOf(browser),
      body,
    });
  /** The same, by who is gone before the answer comes. */
  async function submitAndLeave(browser: Browser, address: string): Promise<void> {
    const lines = Object.entries(headersOf(browser)).map(([name, value]) => `${name}: ${value}`);
    const head = headOf(
      `POST ${address} HTTP/1.1`,
      'Host: localhost',
      `Content-Length: ${body.length}`,
      ...lines,
    );
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    await new Promise((written) => socket.write(head + body, written));
    socket.destroy();
  }

  test('100 submissions of one draft at once, in both languages, make one case and 100 equal receipts', async () => {
    const draft = await newDraftWithFile(portal.house, member.viewer);
    const tabs = [member.browser, await portal.signInAs(member.viewer.person)];
    const before = await portal.kept();
    const answers = await atOnce(100, (index) => {
      const address = addressOf('draftCheck', index % 2 ? 'en' : 'fr', draft);
      return submit(tabs[index % 3 ? 0 : 1] ?? member.browser, address);
    });
    const receipts = answers.map(({ status, headers }) => [status, headers.get('Location')]);
    const [, number] = /^\/fr\/cas\?receipt=(.+)$/.exec(String(receipts[0]?.[1])) ?? [];
    expect(number).toMatch(/^C-\w{4}-\w{3}$/);
    const receiptIn = (language: 'fr' | 'en') => `${addressOf('cases', language)}?receipt=${number}`;
    expect(receipts).toEqual(receipts.map((_, index) => [303, receiptIn(index % 2 ? 'en' : 'fr')]));
    const dashboard = await (await member.browser.get(receiptIn('fr'))).text();
    expect(dashboard.match(/id="receipt"/g)).toHaveLength(1);
    // The first of the list, under the receipt.
    expect(dashboard.split('<tbody')[1]?.match(/C-\w{4}-\w{3}/)?.[0]).toBe(number);
    const { went, came } = changes(before, await portal.kept());
    expect(came.cases).toEqual([expect.objectContaining({ number, draft_id: draft.draft })]);
    expect(came.entries).toHaveLength(1);
    expect(came.files).toEqual([expect.objectContaining({ id: draft.file, draft_id: null })]);
    expect(went.drafts).toHaveLength(1);
    // And the notice that it was received is asked for once.
    expect(came['pgboss.job']).toEqual([expect.objectContaining({ name: 'notify' })]);
    expect(Object.keys(came).sort()).toEqual(['cases', 'entries', 'files', 'pgboss.job']);
  });

  test('who left before the answer came, however often, and asks again gets the receipt of the one case', async () => {
    const draft = await newDraftWithFile(portal.house, member.viewer);
    const address = addressOf('draftCheck', 'fr', draft);
    const before = await portal.kept();
    await atOnce(20, () => submitAndLeave(member.browser, address));
    const answers = [await submit(member.browser, address), await submit(member.browser, address)];
    const { came } = changes(before, await portal.kept());
    expect(came.cases).toHaveLength(1);
    expect(came.entries).toHaveLength(1);
    const [{ number }] = came.cases as [{ number: string }];
    const receipt = `${addressOf('cases', 'fr')}?receipt=${number}`;
    expect(answers.map(({ status, headers }) => [status, headers.get('Location')])).toEqual([
      [303, receipt],
      [303, receipt],
    ]);
  });

  test('one that comes later finds the case, and one that comes while the draft is deleted finds it or does not', async () => {
    const draft = await newDraftWithFile(portal.house, member.viewer);
    const [check, remove] = [addressOf('draftCheck', 'fr', draft), addressOf('draftDelete', 'fr', draft)];
    const answers = await atOnce(20, (index) =>
      member.browser.post(index % 2 ? check : remove, { act: 'submit', revision: '1' }),
    );
    const submitted = new Set(answers.flatMap(({ status }, index) => (index % 2 ? [status] : [])));
    expect([...submitted]).toHaveLength(1);
    const later = await member.browser.post(check, { act: 'submit', revision: '1' });
    expect([...submitted]).toEqual([later.status]);
    const { cases = [], drafts = [] } = await portal.kept();
    const left = [...cases, ...drafts].filter((row) => JSON.stringify(row).includes(draft.draft));
    expect(left).toHaveLength(later.status === 303 ? 1 : 0);
  });

  test('20 sendings of one message at once say it once, on either side, and another message is another', async () => {
    const agent = await portal.newStaff('live', 'agent');
    const ofCase = await newCaseWithFile(portal.house, member.viewer);
    for (const [browser, page] of [
      [member.browser, 'case'],
      [agent, 'deskCase'],
    ] as const) {
      const before = await portal.kept();
      const form = { message: 'Bonjour', 'sent-id': randomUUID() };
      const send = (sent: typeof form) => browser.post(addressOf(page, 'fr', ofCase), sent);
      const answers = await atOnce(20, () => send(form));
      answers.push(await send({ ...form, 'sent-id': randomUUID() }));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
      const { came } = changes(before, await portal.kept());
      const messages = came.entries?.filter((row) => 'kind' in row && row.kind === 'message');
      expect(messages).toHaveLength(2);
    }
  });

  test('a form with a file that is sent again, at once or later, attaches it once; another file is another', async () => {
    const { draft } = await newDraftWithFile(portal.house, member.viewer);
    const send = (name: string, content: Uint8Array<ArrayBuffer>) => {
      const form = new FormData();
      form.append('revision', '1');
      form.append('act', 'add-files');
      form.append('file.set-list', new Blob([content]), name);
      return member.browser.post(addressOf('draftDetails', 'fr', { draft }), form);
    };
    const before = await portal.kept();
    await atOnce(5, () => send('liste.pdf', pdf));
    await send('liste.pdf', pdf);
    await send('autre liste.pdf', pdf);
    await send('liste.pdf', Buffer.concat([pdf, Buffer.from('%')]));
    const { came } = changes(before, await portal.kept());
    const attached = came.files?.filter((row) => 'draft_id' in row && row.draft_id === draft);
    expect(attached).toHaveLength(3);
  });

  test('20 beginnings of one draft at once make one draft', async () => {
    const before = await portal.kept();
    const { id = '' } = member.viewer.viewed ?? {};
    const form = { act: 'quit', subject: 'Un cas', account: id, draft: randomUUID() };
    const answers = await atOnce(20, () => member.browser.post(addressOf('newCase', 'fr'), form));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(changes(before, await portal.kept()).came.drafts).toHaveLength(1);
  });
});

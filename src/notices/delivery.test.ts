import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { ParsedMail } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { canary, type NoticesUnderTest, noticesUnderTest } from './notices-under-test.ts';

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe.each(databaseKinds)('whatever happens to mail, on the %s database', (kind) => {
  let there: NoticesUnderTest;
  let id: string;
  const write = () => there.act('staff', there.agent, id, { says: canary });
  beforeEach(async () => {
    there = await noticesUnderTest(kind);
    ({ id } = await there.newCase());
  });
  afterEach(() => there.close());

  test('while the server is down acts are done all the same, and all their mail goes out once it is up', async () => {
    const { smtp, queue, elodie, associate } = there;
    await smtp.down();
    for (let n = 0; n < 3; n += 1) await write();
    await expect(queue.drain()).rejects.toThrow('6 pieces of work failed');
    await expect(queue.drain(later(1))).rejects.toThrow('6 pieces of work failed');
    await smtp.up();
    await queue.drain(later(20));
    await queue.drain(later(60));
    const both = [elodie, associate].flatMap(({ email }) => [email, email, email]);
    expect(smtp.recipients().sort()).toEqual(both.sort());
    expect(new Set((await smtp.mails()).map(({ messageId }) => messageId)).size).toBe(6);
    expect(await queue.deadLetters()).toEqual([]);
  });

  test('a mail taken by a server whose answer was lost goes again, and is the same mail', async () => {
    const { smtp, queue, clock } = there;
    smtp.cutNext();
    await write();
    await expect(queue.drain()).rejects.toThrow('1 pieces of work failed');
    clock.set(60_000);
    await queue.drain(later(1));
    const seen = ({ messageId, date, subject, text, html, to }: ParsedMail) =>
      JSON.stringify({ messageId, date, subject, text, html, to });
    const mails = (await smtp.mails()).map(seen);
    expect(mails).toHaveLength(3);
    expect(new Set(mails).size).toBe(2);
    expect(mails[0]).toBe(mails[2]);
  });

  test('whoever may no longer see the case when the mail goes gets none', async () => {
    const { smtp, queue, house, account, represent, person } = there;
    const [before, meanwhile] = [await person('Sylvie', 'fr'), await person('Rob', 'fr')];
    const first = await represent(account, before, ['works']);
    const second = await represent(account, meanwhile, ['works']);
    await smtp.down();
    await write();
    await first.revoke();
    await expect(queue.drain()).rejects.toThrow('3 pieces of work failed');
    await second.revoke();
    await smtp.up();
    await queue.drain(later(1));
    expect(smtp.recipients()).toHaveLength(2);
    const notices = await house.db
      .selectFrom('notices')
      .select(['sent_at', 'withheld_at'])
      .where('person_id', 'in', [before.id, meanwhile.id])
      .execute();
    expect(notices).toEqual([{ sent_at: null, withheld_at: house.clock.now() }]);
  });

  test('an address that the server refuses is tried once; put back once mended, it gets its mail', async () => {
    const { smtp, queue, elodie, associate } = there;
    smtp.refuse(elodie.email);
    const [entryId] = await write();
    await expect(queue.drain()).rejects.toThrow('1 pieces of work failed');
    await queue.drain(later(60));
    expect(smtp.recipients()).toEqual([associate.email]);
    expect(await queue.deadLetters()).toMatchObject([
      {
        name: 'send-notice',
        data: { entryId, personId: elodie.id },
        reason: expect.stringContaining('550 No such mailbox'),
        attempts: 1,
      },
    ]);
    smtp.refuse();
    expect(await queue.retryDeadLetters()).toBe(1);
    await queue.drain(later(1));
    expect(smtp.recipients()).toEqual([associate.email, elodie.email]);
    expect([await queue.deadLetters(), await queue.retryDeadLetters()]).toEqual([[], 0]);
  });

  test('what waits is sent one after the other, not one at each look at the queue', async () => {
    for (let n = 0; n < 5; n += 1) await write();
    const start = Date.now();
    await there.queue.start();
    await expect.poll(() => there.smtp.recipients().length, { timeout: 25_000 }).toBe(10);
    // A look is every five seconds.
    expect(Date.now() - start).toBeLessThan(15_000);
  });
});

test('no act waits for a server that never says a word', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const there = await noticesUnderTest('server', { SMTP_URL: `smtp://127.0.0.1:${port}` });
  await there.queue.start();
  const { id } = await there.newCase({ isTold: true });
  const start = Date.now();
  await there.act('staff', there.agent, id, { says: canary });
  expect(Date.now() - start).toBeLessThan(1000);
  silent.close();
  await there.close();
});

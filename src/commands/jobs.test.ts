import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newAccount, newCase, newMember } from '../cases/fresh-cast.ts';
import { startSmtp } from '../notices/smtp-under-test.ts';
import { openHouse } from '../open-house.ts';
import { makeHolder } from '../people/register.ts';
import { readSettings } from '../settings.ts';
import { jobsDead, jobsRetry } from './jobs.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'repons-test-'));
  // Every attempt that fails is told there.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('what was given up is listed in words, put back, and done', async () => {
  const smtp = await startSmtp();
  const settings = readSettings({ DATA_DIR: dataDir, SMTP_URL: smtp.url });
  expect(await jobsDead.run(settings)).toEqual(['No work was given up.']);
  expect(await jobsRetry.run(settings)).toEqual(['No work was given up.']);

  const before = await openHouse(settings);
  const account = await newAccount(before.house, 'Élodie');
  const member = await newMember(before.house, 'Élodie', account);
  await makeHolder(before.house, account.id, member.person.id);
  smtp.refuse(member.person.email);
  await newCase(before.house, member);
  await expect(before.queue.drain()).rejects.toThrow('1 pieces of work failed');
  await before.queue.stop();
  await before.database.close();

  const [summary, letter] = await jobsDead.run(settings);
  expect(summary).toBe('1 piece of work was given up. To have it tried again: npm run repons -- jobs retry');
  expect(letter).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z {2}send-notice \(entryId \d+, personId \S+\): .*550 No such mailbox, at attempt 1$/,
  );

  smtp.refuse();
  expect(await jobsRetry.run(settings)).toEqual([
    '1 piece of work was put back, to be done once the portal runs.',
  ]);
  expect(await jobsDead.run(settings)).toEqual(['No work was given up.']);
  const after = await openHouse(settings);
  await after.queue.drain();
  await after.queue.stop();
  await after.database.close();
  expect(smtp.recipients()).toEqual([member.person.email]);
  await smtp.down();
});

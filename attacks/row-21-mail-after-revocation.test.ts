import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { canary, type NoticesUnderTest, noticesUnderTest } from '../src/notices/notices-under-test.ts';

// Zammad CVE-2021-44886: a substitute got notifications of tickets that they may not see.

describe.each(databaseKinds)('mail goes by the rights of the moment, on the %s database', (kind) => {
  let there: NoticesUnderTest;
  beforeAll(async () => {
    there = await noticesUnderTest(kind);
  });
  afterAll(() => there.close());

  test('who lost their access, their team or their permission after the act is not told', async () => {
    const { house, queue, smtp, account, represent, person, staff } = there;
    const [revoked, narrowed, kept] = [
      await person('Sylvie', 'fr'),
      await person('Rob', 'fr'),
      await person('Anaïs', 'fr'),
    ];
    const moved = await staff('Luc', 'fr', 'live', 'agent');
    const access = await represent(account, revoked, ['works']);
    await represent(account, narrowed, ['works']);
    await represent(account, kept, ['works']);
    const { id } = await there.newCase();
    await there.act('staff', there.agent, id, { says: canary });
    await there.act('member', there.elodie, id, { says: canary });
    await access.revoke();
    await represent(account, narrowed, ['earnings']);
    await house.db
      .updateTable('staff')
      .set({ team_id: 'repertoire' })
      .where('person_id', '=', moved.id)
      .execute();
    await queue.drain();
    const told = smtp.recipients();
    expect(told).toContain(kept.email);
    for (const { email } of [revoked, narrowed, moved]) expect(told).not.toContain(email);
  });
});

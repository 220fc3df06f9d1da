import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';

// Zammad CVE-2026-34723: what is there for those who run the product was read by everybody.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  beforeAll(async () => {
    portal = await freshPortal(kind);
  });
  afterAll(() => portal.close());

  test('whether the portal is up is all that its health says, and nobody is asked for', async () => {
    const before = await portal.kept();
    for (const method of ['GET', 'HEAD']) {
      const answer = await portal.visitor().send('/health', { method });
      expect([answer.status, await answer.text()]).toEqual([200, method === 'GET' ? 'up\n' : '']);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(await portal.kept()).toEqual(before);
  });

  test('nor does it say why the portal is down', async () => {
    const answer = await portal
      .failing(portal.visitor(), new Error('password of db-7.intern'))
      .get('/health');
    expect([answer.status, await answer.text()]).toEqual([503, 'down\n']);
  });

  test.each(['/setup', '/install', '/metrics', '/status', '/debug', '/.env', '/.git/config', '/__data.json'])(
    '%s is not there',
    async (path) => {
      expect((await portal.visitor().get(path)).status).toBe(404);
    },
  );
});

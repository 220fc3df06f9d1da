import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../src/files/sample-files.ts';
import { addresses, addressOf, fill } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { routes } from '../src/web/routes.ts';
import { changes } from './changes.ts';
import { exchange, headOf } from './raw-http.ts';
import { type Owner, twoMembers } from './two-members.ts';
import { onTheDisk, sendFile } from './uploads.ts';

// Znuny CVE-2024-32491: an upload climbed out of its folder by the name it gave.

const climbs = [
  // From where a file lies, and under a folder that has its name.
  'x/../../../secret-keys',
  'x%2f..%2f..%2f..%2fsecret-keys',
  'xx/../../../../../../../../../../etc/passwd',
  '../secret-keys',
  '../../secret-keys',
  '..%2fsecret-keys',
  '%2e%2e%2fsecret-keys',
  '%2e%2e/secret-keys',
  '%252e%252e%252fsecret-keys',
  '..%c0%afsecret-keys',
  '%c0%ae%c0%ae/secret-keys',
  '..\\secret-keys',
  '..%5csecret-keys',
  '....//secret-keys',
  '..;/secret-keys',
  '..%00/secret-keys',
  'secret-keys%00',
  '%00',
  '/etc/passwd',
  '%2fetc%2fpasswd',
  '//etc/passwd',
  'C:\\boot.ini',
  'C:%5Cboot.ini',
  '\\\\serveur\\partage',
  '%5c%5cserveur%5cpartage',
  'file:///etc/passwd',
  'file:%2f%2f%2fetc%2fpasswd',
  '.',
  '..',
  '~',
  'CON',
  '\u2025/secret-keys',
  '．．／secret-keys',
];

describe('no name and no id is a path', () => {
  let portal: FreshPortal;
  let port: number;
  let a: Owner;
  let agent: Browser;
  let secret: string;
  beforeAll(async () => {
    portal = await freshPortal('server');
    port = await portal.listen();
    ({ a, agent } = await twoMembers(portal));
    secret =
      (await readFile(join(portal.house.settings.dataDir, 'secret-keys'), 'utf8'))
        .split(':')
        .at(-1)
        ?.trim() ?? '';
  });
  afterAll(() => portal.close());

  const gives = (answer: string) => answer.includes(secret) || answer.includes('root:x:');

  test('in an address, as it is typed or encoded, of a file, a draft or a case', async () => {
    expect(secret.length).toBeGreaterThan(40);
    const [rows, disk] = [await portal.kept(), await onTheDisk(portal)];
    for (const { address, get } of routes) {
      // A stream does not end, and one of them is where « . » leads to.
      if (!get || address.endsWith('Signals')) continue;
      const path = addresses[address].fr;
      for (const parameter of path.match(/:[a-z]+/g) ?? []) {
        const known = { ...a.draft, ...a.case, ...(address.startsWith('draft') ? a.draft : a.case) };
        for (const climb of climbs) {
          for (const typed of new Set([climb, climb.includes('%') ? climb : encodeURIComponent(climb)])) {
            const target = fill(path.replace(parameter, '§'), known).replace('§', typed);
            const browser = address.startsWith('desk') ? agent : a.browser;
            const head = headOf(
              `GET ${target.replace(/[^!-~]/g, encodeURIComponent)} HTTP/1.1`,
              'Host: localhost:3000',
              `Cookie: ${browser.cookies()}`,
            );
            const answer = await exchange(port, head);
            expect(answer, target).toMatch(/^HTTP\/1\.1 (?:404|400|303|200)/);
            expect([target, gives(answer)]).toEqual([target, false]);
            expect(answer, target).not.toMatch(/^content-type: application\/(?:octet-stream|pdf)/im);
          }
        }
      }
    }
    const { went, came } = changes(rows, await portal.kept());
    expect([went, Object.keys(came).filter((table) => table !== 'read_marks')]).toEqual([{}, []]);
    expect(await onTheDisk(portal)).toEqual(disk);
  }, 120_000);

  test('under an asset’s address', async () => {
    for (const climb of climbs) {
      for (const before of ['/assets/', '/assets/../', '/assets/main-A1.css/../', '/assets/%2e%2e/']) {
        const answer = await exchange(
          port,
          headOf(
            `GET ${(before + climb).replace(/[^!-~]/g, encodeURIComponent)} HTTP/1.1`,
            'Host: localhost:3000',
          ),
        );
        expect([climb, gives(answer)]).toEqual([climb, false]);
        expect(answer).not.toMatch(/^HTTP\/1\.1 200/);
      }
    }
  });

  test('in the name that an upload gives: its bytes lie where they belong', async () => {
    for (const climb of climbs.filter((each) => !each.includes('%'))) {
      const before = await onTheDisk(portal);
      const { file } = await sendFile(portal, a, `${climb}.pdf`, new Uint8Array(pdf));
      const { id = '', name = '' } = file ?? {};
      expect(name, climb).not.toMatch(/[/\\\0]|^\./);
      const folder = `/files/${id.slice(0, 2)}`;
      const came = (await onTheDisk(portal)).filter((path) => !before.includes(path) && path !== folder);
      expect([climb, came]).toEqual([climb, [`${folder}/${id}`]]);
    }
  });

  test('in what a form says of files', async () => {
    const disk = await onTheDisk(portal);
    for (const climb of climbs) {
      const before = await portal.kept();
      for (const act of [`remove-file:${climb}`, `remove-file:${decoded(climb)}`]) {
        const { status } = await a.browser.post(addressOf('draftDetails', 'fr', a.draft), {
          act,
          revision: '1',
          description: 'Rien ne paraît sur mon relevé.',
          'shown-file': [climb, decoded(climb)],
          [`documents.${climb}`]: climb,
          [`documents.${a.draft.file}`]: climb,
          draft: climb,
          'sent-id': climb,
        });
        expect([act, status]).toEqual([act, status === 409 ? 409 : 303]);
      }
      expect(changes(before, await portal.kept()).came.files).toBeUndefined();
    }
    expect(await onTheDisk(portal)).toEqual(disk);
    // Every way to climb, in every part of every address.
  }, 90_000);
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

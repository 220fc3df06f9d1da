import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal, newCaseWithFile } from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { type Owner, twoMembers } from './two-members.ts';

// Libredesk 79b76494: files that waited in one message left with another.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, b, agent } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  /** Sends a file with a form that is refused: it waits there for the message to be mended. Gives its id. */
  async function waitingFile(browser: Browser, address: string): Promise<string> {
    const form = new FormData();
    form.append('message', 'é'.repeat(10_001));
    form.append('files', new File(['%PDF-1.4\ntrailer << >>\n%%EOF\n'], 'contrat.pdf'));
    const refused = await browser.post(address, form);
    expect(refused.status).toBe(422);
    return /name="sent-file" value="([^"]+)"/.exec(await refused.text())?.[1] ?? '';
  }

  const filesSentBy = async (browser: Browser, address: string, form: Record<string, string>) => {
    const before = await portal.kept();
    const { status } = await browser.post(address, form);
    const { came } = changes(before, await portal.kept());
    return { status, entries: came.entries?.length ?? 0, files: came.files?.length ?? 0 };
  };

  test('a message that does not name a waiting file leaves without it, on the same case or another', async () => {
    const here = addressOf('case', 'fr', a.case);
    await waitingFile(a.browser, here);
    const other = addressOf('case', 'fr', await newCaseWithFile(portal.house, a.viewer));
    for (const address of [here, other]) {
      const sent = await filesSentBy(a.browser, address, { message: 'Sans pièce jointe' });
      expect(sent).toEqual({ status: 303, entries: 1, files: 0 });
    }
  });

  test('nobody sends a file that waits for somebody else, nor sees it with their own form', async () => {
    const file = await waitingFile(a.browser, addressOf('case', 'fr', a.case));
    for (const [browser, address] of [
      [b.browser, addressOf('case', 'fr', b.case)],
      [agent, addressOf('deskCase', 'fr', a.case)],
    ] as const) {
      const sent = await filesSentBy(browser, address, { message: 'Voici', 'sent-file': file });
      expect(sent).toEqual({ status: 422, entries: 0, files: 0 });
      const again = await browser.post(address, { act: 'language', message: 'Voici', 'sent-file': file });
      expect(await again.text()).not.toContain('contrat.pdf');
      await browser.post(address, { act: `remove-file:${file}` });
    }
    const mine = await filesSentBy(a.browser, addressOf('case', 'fr', a.case), {
      message: 'Le voici',
      'sent-file': file,
    });
    expect(mine).toEqual({ status: 303, entries: 1, files: 1 });
  });

  test('a file of a draft, of a case or protected is not sent as a waiting one', async () => {
    const address = addressOf('case', 'fr', a.case);
    for (const file of [a.draft.file, a.case.file]) {
      const sent = await filesSentBy(a.browser, address, { message: 'Voici', 'sent-file': file });
      expect(sent).toEqual({ status: 422, entries: 0, files: 0 });
    }
  });
});

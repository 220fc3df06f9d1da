import { randomUUID } from 'node:crypto';
import type { Scene, State } from './state.ts';

/** The demonstration's mailbox, and a mail as who received it reads it. */
export const emailStates: State[] = [
  { of: 'emails', when: 'mail was sent', by: 'nobody' },
  { of: 'emails', when: 'a member looks at it', by: 'member' },
  { of: 'emails', when: 'there is nothing older', by: 'nobody', reach: ({ go }) => go({ query: beginning }) },
  { of: 'email', when: 'it is read', by: 'nobody' },
  {
    of: 'email',
    when: 'its headers are shown',
    by: 'agent',
    reach: async ({ page, go }) => {
      await go();
      await page.locator('main summary').click();
    },
  },
  {
    of: 'email',
    when: 'there is no such mail',
    by: 'nobody',
    status: 404,
    reach: ({ go }) => go({ email: randomUUID() }),
  },
  { of: 'emailHtml', when: 'it is read', by: 'nobody', reach: outOfSandbox },
];

const beginning = '?at=1999-01-01T00:00:00.000Z&after=00000000-0000-4000-8000-000000000000';

/** The rules of a page run in it as scripts, which the sandbox of a mail forbids. */
async function outOfSandbox({ page, go }: Scene): Promise<void> {
  await page.route(/\/html$/, async (mail) => {
    const response = await mail.fetch();
    await mail.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': '' } });
  });
  await go();
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { escaped, skeletonOf } from './markup.ts';
import { twoMembers } from './two-members.ts';

// FreeScout GHSA-fh99-wr77-pxq3, GHSA-fffc-phh8-5h4v: a style, or the variable of a template, in a name put markup back
// after it had been taken out.

const names = [
  '{{name}}',
  '{{{name}}}',
  '{%user.fullName%}',
  '{% raw %}{{7*7}}{% endraw %}',
  '{name}',
  '%name%',
  '%s %d %n',
  '$name',
  '$&$`$1$<name>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what is typed.
  '${7*7}',
  '#{7*7}',
  '*{7*7}',
  '@(7*7)',
  '<%= 7*7 %>',
  '{{constructor.constructor("alert(1)")()}}',
  '{{=<% %>=}}<%name%>',
  '{{> partial}}{{#if}}',
  ':number',
  '/:draft/:file',
  '&amp;lt;script&amp;gt;',
  '<style>input[value^="a"]{background:url(//ailleurs.test/a)}</style>',
  '</style><script>alert(1)</script>',
  '<link rel=stylesheet href=//ailleurs.test>',
  'style="color:red"',
];

let portal: FreshPortal;
let pages: readonly (readonly [string, () => Promise<Response>])[];
beforeAll(async () => {
  portal = await freshPortal('server');
  const { a, agent } = await twoMembers(portal);
  const at = (browser: Browser, path: string) => [path, () => browser.get(path)] as const;
  await a.browser.post(addressOf('case', 'fr', a.case), { message: 'Un mot' });
  await agent.post(addressOf('deskCase', 'fr', a.case), { message: 'Une réponse' });
  pages = [
    at(a.browser, addressOf('home', 'fr')),
    at(a.browser, addressOf('cases', 'fr')),
    at(a.browser, addressOf('drafts', 'fr')),
    at(a.browser, addressOf('newCase', 'fr')),
    at(a.browser, addressOf('draftCase', 'fr', a.draft)),
    at(a.browser, addressOf('draftQuestions', 'fr', a.draft)),
    at(a.browser, addressOf('draftDetails', 'fr', a.draft)),
    at(a.browser, addressOf('draftCheck', 'fr', a.draft)),
    at(a.browser, addressOf('draftDelete', 'fr', a.draft)),
    at(a.browser, addressOf('case', 'fr', a.case)),
    at(a.browser, addressOf('case', 'en', a.case)),
    at(agent, addressOf('deskQueue', 'fr', { queue: 'open' })),
    at(agent, addressOf('deskCase', 'fr', a.case)),
    at(agent, addressOf('deskCase', 'en', a.case)),
  ];
});
afterAll(() => portal.close());

/** Every page, with everybody and every account of this name. */
async function pagesWith(name: string): Promise<Map<string, string>> {
  const { db } = portal.house;
  await db.updateTable('people').set({ name }).execute();
  await db.updateTable('accounts').set({ name, artist_name: name, place: name }).execute();
  const read = new Map<string, string>();
  for (const [path, ask] of pages) read.set(path, await (await ask()).text());
  return read;
}

/** Within French words a space of a name may be one that does not break; in what is said of news JSON has escapes of its own. */
const times = (page: string, name: string) =>
  page
    .replaceAll(/ data-news="[^"]*"/g, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .split(escaped(name)).length - 1;

/** A name of as many words that is nothing else: some pages show the first of them. */
const plainAs = (name: string) => name.replace(/\S/gu, 'œ');

test('the name of a person or of an account is words, and no part of a template', async () => {
  // The first look marks cases as read, which the pages then show.
  await pagesWith('Élodie');
  for (const name of names) {
    const expected = await pagesWith(plainAs(name));
    for (const [path, page] of await pagesWith(name)) {
      const plain = expected.get(path) ?? '';
      expect(skeletonOf(page), `${path}: ${name}`).toEqual(skeletonOf(plain));
      expect(times(page, name), `${path}: ${name}`).toBe(times(plain, plainAs(name)));
    }
  }
}, 120_000);

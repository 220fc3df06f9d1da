import { expect, test } from 'vitest';
import { readCatalogue } from '../src/catalogue/read.ts';
import type { NoticeKind } from '../src/database/tables.ts';
import { composeNotice } from '../src/notices/compose.tsx';
import { notices } from '../src/notices/notice.ts';
import { readSettings } from '../src/settings.ts';

// FreeScout 3329379d: what people wrote stood unescaped in a notification.

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</style><style>@import url(https://ailleurs.test)</style>',
  "'-alert(1)-'",
  '</title><base href=https://ailleurs.test>',
  '<a href="javascript:alert(1)">x</a>',
];

test('no name is markup in a mail, and no mail fetches anything', async () => {
  for (const name of hostile) {
    const settings = readSettings({ SOCIETY_NAME_FR: name, SOCIETY_NAME_EN: name });
    const catalogue = await theCatalogue;
    for (const kind of Object.keys(notices) as NoticeKind[]) {
      const told = { kind, name, email: 'elodie@repons.test', number: 'C-7K2Q-9M4', team: name };
      const { html } = composeNotice(
        { settings, catalogue },
        { ...told, language: 'fr', messageId: '<1@localhost>', date: new Date(0) },
      );
      expect(html.match(/<[a-z0-9]+/g)).toEqual(tags);
      const attributes = html
        .match(/<[a-z][^>]*>/g)
        ?.join()
        .match(/(?:src|href)=[^ >]*/g);
      expect(attributes).toEqual([expect.stringMatching(/^href="http:\/\/localhost:3000\//)]);
    }
  }
});

const theCatalogue = readCatalogue('catalogue', readSettings({}).society.name);
const tags = '<html <head <meta <meta <meta <title <style <body <main <p <h1 <p <p <p <a <p'.split(' ');

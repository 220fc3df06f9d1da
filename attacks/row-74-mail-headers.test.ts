import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeNotice } from '../src/notices/compose.tsx';
import { type NoticesUnderTest, noticesUnderTest } from '../src/notices/notices-under-test.ts';
import { openPost, type Post } from '../src/notices/post.ts';

// RT CVE-2012-4730 and CVE-2013-3373, osTicket 7c5c584f: a line break in a name or a subject added headers, or people.

/** Names as they could have come into the register, and what would be a header, an address or the end of a mail. */
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'Élodie\r\nBcc: victime@ailleurs.test',
    'Élodie\nBcc: victime@ailleurs.test',
    'Élodie\rBcc: victime@ailleurs.test',
    'Elodie\r\n\r\n<h1>Autre corps</h1>',
    'Elodie\r\n.\r\nMAIL FROM:<a@ailleurs.test>\r\nRCPT TO:<victime@ailleurs.test>',
    'Élodie\u2028Bcc: victime@ailleurs.test',
    'Élodie\u0085Bcc: victime@ailleurs.test',
    '"Élodie" <victime@ailleurs.test>, autre',
    'victime@ailleurs.test, elodie',
    'Élodie>,<victime@ailleurs.test',
    '=?utf-8?Q?=0D=0ABcc:_victime@ailleurs.test?=',
    'Elodie\\"; victime@ailleurs.test',
    'Group: victime@ailleurs.test;',
    'x'.repeat(2000),
  ),
);

describe('whatever people, the society and a subject are called', () => {
  let there: NoticesUnderTest;
  let post: Post;
  beforeAll(async () => {
    there = await noticesUnderTest('server');
    post = openPost(there.house.settings, there.house.db);
  });
  afterAll(async () => {
    post.close();
    await there.close();
  });

  /** What goes over the network for one mail: the commands, and the names of its headers. */
  async function sentWith(name: string, society: string, title: string) {
    const { house, smtp, elodie } = there;
    const names = { ...house.settings.society, name: { fr: society, en: society } };
    const settings = { ...house.settings, society: names };
    const told = { ...elodie, name, number: 'C-7K2Q-9M4', team: 'live' };
    const mail = composeNotice(
      { settings, catalogue: house.catalogue },
      { ...told, kind: 'case-received', messageId: '<1@localhost>', date: house.clock.now() },
    );
    smtp.forget();
    await post.send({ ...mail, subject: `Cas : ${title}` });
    const [, head = ''] = /DATA\r\n([\s\S]*?)\r\n\r\n/.exec(smtp.said()) ?? [];
    const headers = head.split('\r\n').filter((line) => !/^[ \t]/.test(line));
    return {
      // The mail itself ends at the first lone dot: what is said after it is a command.
      commands: smtp
        .said()
        .replace(/^DATA\r\n[\s\S]*?\r\n\.\r\n/gm, 'DATA\r\n')
        .match(/^(EHLO|MAIL FROM|RCPT TO|DATA)\b.*$/gm),
      headers: headers.map((line) => line.replace(/:.*$/s, '')),
      to: smtp.recipients(),
      linesOfSubject: mail.subject.split(/\s*\n/).length,
      greeting: mail.text.split('\n\n').length,
    };
  }

  test('the mail has the same headers and paragraphs, and goes to the same person', async () => {
    await sentWith('Élodie', 'la SOCAN', 'Concert');
    const plain = await sentWith('Élodie', 'la SOCAN', 'Concert');
    expect(plain.to).toEqual([there.elodie.email]);
    expect(plain.commands).toHaveLength(3);
    expect(plain.headers).toContain('To');
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (name, society, title) => {
        // The connection is opened anew after a hundred mails, and greets.
        const sent = await sentWith(name, society, title);
        const commands = sent.commands?.filter((command) => !command.startsWith('EHLO'));
        expect({ ...sent, commands }).toEqual(plain);
      }),
      { numRuns: 3000 },
    );
  }, 120_000);
});

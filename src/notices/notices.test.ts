import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import type { NoticeKind } from '../database/tables.ts';
import { statementsOf } from '../people/people-under-test.ts';
import type { Person } from '../people/person.ts';
import { makeHolder } from '../people/register.ts';
import { canary, type NoticesUnderTest, noticesUnderTest } from './notices-under-test.ts';
import { notify } from './notify.ts';

const nbsp = '\u00a0';

describe.each(databaseKinds)('what is said by e-mail, on the %s database', (kind) => {
  let there: NoticesUnderTest;
  beforeAll(async () => {
    there = await noticesUnderTest(kind);
  });
  afterAll(() => there.close());
  beforeEach(() => there.smtp.forget());

  const sent = async (): Promise<ParsedMail[]> => {
    await there.queue.drain();
    return there.smtp.mails();
  };
  const mailTo = (mails: ParsedMail[], { email }: Person): ParsedMail => {
    const theirs = mails.filter(({ to }) => to && 'value' in to && to.value[0]?.address === email);
    expect(theirs).toHaveLength(1);
    return theirs[0] as ParsedMail;
  };
  const told = async (): Promise<string[]> => {
    await sent();
    return there.smtp.recipients().sort();
  };
  const emails = (...people: Person[]) => people.map(({ email }) => email).sort();

  /** Each notice: how it comes about, who reads it in French and in English, and what its subject says. */
  const cases: [NoticeKind, (there: NoticesUnderTest, caseId: string) => Promise<unknown>, string, string][] =
    [
      ['case-received', async () => {}, `Cas N${nbsp}: nous l’avons reçu`, 'Case N: we have received it'],
      ['new-in-team', async () => {}, `Cas N${nbsp}: nouveau dans votre équipe`, 'Case N: new in your team'],
      [
        'message-from-staff',
        ({ act, agent }, id) => act('staff', agent, id, { says: canary }),
        `Cas N${nbsp}: un message vous attend`,
        'Case N: a message is waiting for you',
      ],
      [
        'case-resolved',
        ({ act, agent }, id) =>
          act('staff', agent, id, { state: 'resolved', outcome: 'done', reason: canary }),
        `Cas N${nbsp}: résolu`,
        'Case N: resolved',
      ],
      [
        'case-reopened',
        async ({ act, agent, queue, smtp }, id) => {
          await act('staff', agent, id, { state: 'resolved', outcome: 'done' });
          await queue.drain();
          smtp.forget();
          await act('staff', agent, id, { state: 'in-progress' });
        },
        `Cas N${nbsp}: rouvert`,
        'Case N: open again',
      ],
      [
        'answer-from-member',
        ({ act, elodie }, id) => act('member', elodie, id, { says: canary }),
        `Cas N${nbsp}: le membre a écrit`,
        'Case N: the member has written',
      ],
    ];

  describe.each(cases)('%s', (notice, happen, fr, en) => {
    const isForStaff = notice === 'new-in-team' || notice === 'answer-from-member';
    let mails: ParsedMail[];
    let number: string;
    beforeAll(async () => {
      const isOpening = notice === 'case-received' || notice === 'new-in-team';
      const made = await there.newCase({ isTold: isOpening });
      number = made.number;
      await happen(there, made.id);
      mails = await sent();
    });

    test.each(['fr', 'en'] as const)('in %s', (language) => {
      const { elodie, associate, agent, lead, house } = there;
      const french = isForStaff ? agent : elodie;
      const english = isForStaff ? lead : associate;
      const reader = language === 'fr' ? french : english;
      const mail = mailTo(mails, reader);
      expect(mail.subject).toBe({ fr, en }[language].replace('N', number));
      expect(mail.to).toMatchObject({ value: [{ name: reader.name, address: reader.email }] });
      expect(mail.from).toMatchObject({
        value: [
          {
            name: { fr: 'Portail des membres de la SOCAN', en: 'SOCAN member portal' }[language],
            address: 'members@socan.com',
          },
        ],
      });
      const path = isForStaff
        ? { fr: '/fr/pupitre/cas/', en: '/en/desk/cases/' }
        : { fr: '/fr/cas/', en: '/en/cases/' };
      const link = `http://localhost:3000${path[language]}${number}`;
      expect(mail.text?.split('\n')).toContain(link);
      expect(mail.text).toMatch({ fr: /^Bonjour \S+,\n/, en: /^Hello \S+,\n/ }[language]);
      expect(mail.text).toMatch(
        { fr: /Vous recevez ce courriel parce que /, en: /You are receiving/ }[language],
      );
      expect(mail.html).toMatch(new RegExp(`^<!doctype html><html lang="${language}-CA">`));
      expect(mail.html).toContain(`<a class="button" href="${link}">`);
      expect(mail.html).not.toMatch(/<img|<script|<link|src=|url\(|style=|&#39;.*<\/style>/);
      expect(mail.date).toEqual(house.clock.now());
    });

    test('says that a machine wrote it, under an id of this portal', () => {
      for (const { headers, headerLines, messageId } of mails) {
        expect(headers.get('auto-submitted')).toBe('auto-generated');
        expect(headers.get('precedence')).toBe('list');
        expect(headers.get('x-auto-response-suppress')).toBe('All');
        expect(headers.get('x-repons-loop')).toBe('localhost');
        expect(headers.get('x-mailer')).toBeUndefined();
        expect(messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/);
        const [listId] = headerLines.filter(({ key }) => key === 'list-id');
        expect(listId?.line).toMatch(/^List-ID: <(member|staff)\.repons\.localhost>$/);
      }
    });

    test('says nothing of what the case is about', () => {
      expect(mails.length).toBeGreaterThan(0);
      for (const { text, html, subject } of mails) expect(`${text}${html}${subject}`).not.toContain(canary);
    });
  });

  test('an act that says something and moves the case gives one mail a person', async () => {
    const { act, agent, elodie, associate, lead } = there;
    const { id } = await there.newCase();
    await act('staff', agent, id, { says: canary }, { state: 'waiting-member' });
    expect(await told()).toEqual(emails(elodie, associate));
    there.smtp.forget();
    await act('member', elodie, id, { says: canary }, { state: 'in-progress' });
    expect(await told()).toEqual(emails(agent, lead));
    there.smtp.forget();
    await act('staff', agent, id, { says: canary }, { state: 'resolved', outcome: 'answered' });
    const mails = await sent();
    expect(there.smtp.recipients().sort()).toEqual(emails(elodie, associate));
    expect(mailTo(mails, associate).subject).toMatch(/: resolved$/);
  });

  test('waiting for a third party, and going on, is no news', async () => {
    const { id } = await there.newCase();
    await there.act('staff', there.agent, id, { state: 'waiting-third-party' });
    await there.act('staff', there.agent, id, { state: 'in-progress' });
    expect(await told()).toEqual([]);
  });

  test('who does something is not told of it: the others on their side are, of an end', async () => {
    const { id } = await there.newCase();
    await there.act('member', there.elodie, id, { state: 'resolved', outcome: 'withdrawn' });
    expect(await told()).toEqual(emails(there.associate));
  });

  test('who files a case is told that it is received, even when nobody else may see it', async () => {
    await there.newCase({ isTold: true });
    expect(await told()).toEqual(emails(there.elodie, there.associate, there.agent, there.lead));
  });

  test('a representative is told with the permission of the case, and not without it', async () => {
    const [works, earnings] = [await there.person('Sylvie', 'fr'), await there.person('Rob', 'en')];
    const accesses = [
      await there.represent(there.account, works, ['works']),
      await there.represent(there.account, earnings, ['earnings', 'signatory']),
    ];
    const { id } = await there.newCase();
    await there.act('staff', there.agent, id, { says: canary });
    expect(await told()).toEqual(emails(there.elodie, there.associate, works));
    for (const { revoke } of accesses) await revoke();
  });

  test('a case of a restricted team is told to its agents alone', async () => {
    const ofTeam = await there.staff('Agente des plaintes', 'fr', 'complaints', 'agent');
    await there.staff('Vérification', 'fr', 'complaints', 'auditor');
    await there.staff('Ombudsman', 'fr', 'ombud', 'agent');
    const { id } = await there.newCase();
    await there.house.db.updateTable('cases').set({ team_id: 'complaints' }).where('id', '=', id).execute();
    await there.act('member', there.elodie, id, { says: canary });
    const mails = await sent();
    expect(there.smtp.recipients()).toEqual([ofTeam.email]);
    expect(mailTo(mails, ofTeam).text).toContain('l’équipe «');
  });

  test('whoever is on both sides is told once, as a member', async () => {
    const both = await there.staff('Les deux', 'fr', 'live', 'agent');
    await makeHolder(there.house, there.account.id, both.id);
    await there.newCase({ isTold: true });
    expect(mailTo(await sent(), both).subject).toMatch(/nous l’avons reçu$/);
    await there.house.db.deleteFrom('holders').where('person_id', '=', both.id).execute();
    await there.house.db.deleteFrom('staff').where('person_id', '=', both.id).execute();
  });

  test('telling twice of one act sends nothing twice', async () => {
    const { id } = await there.newCase();
    const [entryId = ''] = await there.act('staff', there.agent, id, { says: canary });
    await notify(there.house, entryId);
    await notify(there.house, entryId);
    expect(await told()).toEqual(emails(there.elodie, there.associate));
    await there.house.enqueue(there.house.db, 'send-notice', { entryId, personId: there.elodie.id });
    expect(await told()).toEqual(emails(there.elodie, there.associate));
  });

  test('an act that rolls back leaves nothing to tell', async () => {
    const { id } = await there.newCase();
    const before = await there.jobs('notify');
    const undone = there.act('staff', there.agent, id, { says: canary }, { state: 'nowhere' as 'new' });
    await expect(undone).rejects.toThrow();
    expect(await there.jobs('notify')).toEqual(before);
    expect(await told()).toEqual([]);
  });

  test('telling many asks no more of the database than telling one', async () => {
    const { id } = await there.newCase();
    const [forTwo = ''] = await there.act('staff', there.agent, id, { says: canary });
    const few = await statementsOf(() => notify(there.house, forTwo));
    for (let n = 0; n < 10; n += 1) {
      const { id: personId } = await there.person(`Associée ${n}`, 'fr');
      await makeHolder(there.house, there.account.id, personId);
    }
    const [forTwelve = ''] = await there.act('staff', there.agent, id, { says: canary });
    const many = await statementsOf(() => notify(there.house, forTwelve));
    expect(many).toEqual(few);
  });
});

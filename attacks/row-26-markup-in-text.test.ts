import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newAccount, newDraft, wholeAnswers } from '../src/cases/fresh-cast.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal, type Member } from '../src/web/fresh-portal.ts';
import { escaped, hostileAddresses, hostileTexts, skeletonOf } from './markup.ts';

// UVdesk CVE-2023-0325, Zammad CVE-2026-56731: markup in a title or a message ran at the desk.

describe('what is typed is words', () => {
  let portal: FreshPortal;
  let member: Member;
  let agent: Browser;
  let elsewhere: string;
  beforeAll(async () => {
    portal = await freshPortal('server');
    member = await portal.newMember('Élodie');
    agent = await portal.newStaff('live', 'agent');
    elsewhere = (await newAccount(portal.house, 'Ailleurs')).id;
    await newDraft(portal.house, member.viewer);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await portal.close();
  });

  /** The portal when it fails, which gives a form back to be sent again; what the log says of it is not shown. */
  function failing(fault: Error) {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    return portal.failing(member.browser, fault);
  }

  /** A draft with this text under every question; the one file serves each in turn, or inspecting them takes longest. */
  async function draftWith(text: string) {
    const works = { escape: '', rows: [{ title: text, iswc: '', duration: '' }] };
    const typed = { ...wholeAnswers.typed, performer: text, venue: text, promoter: text, works };
    const change = { ...wholeAnswers, subject: text, description: text, typed };
    const { id } = await newDraft(portal.house, member.viewer, change, false);
    await portal.house.db.updateTable('files').set({ draft_id: id, case_id: null, entry_id: null }).execute();
    return { draft: id };
  }

  /** Every page that shows the text, typed wherever one can be, to its member and at the desk. */
  async function pagesWith(text: string): Promise<Map<string, string>> {
    const { browser, viewer } = member;
    const pages = new Map<string, string>();
    const read = async (name: string, answer: Promise<Response>) => {
      pages.set(name, await (await answer).text());
    };
    const draft = await draftWith(text);
    for (const step of [
      'draftCase',
      'draftQuestions',
      'draftDetails',
      'draftCheck',
      'draftDelete',
    ] as const) {
      await read(step, browser.get(addressOf(step, 'fr', draft)));
    }
    const typed = { act: 'continue', subject: text, asked: 'performer', performer: text, description: text };
    // An older copy that says something else: one that says the same is the same form sent twice.
    const older = {
      ...typed,
      subject: `${text}!`,
      performer: `${text}!`,
      description: `${text}!`,
      revision: '0',
    };
    for (const step of ['draftCase', 'draftQuestions', 'draftDetails'] as const) {
      await read(`${step}, older`, browser.post(addressOf(step, 'fr', draft), older));
    }
    const account = viewer.viewed?.id ?? '';
    await read('newCase, wrong', browser.post(addressOf('newCase', 'fr'), { ...typed, account }));
    const failed = { ...typed, act: 'quit', account, draft: randomUUID(), [text]: text };
    await read('newCase, failed', failing(new Error(text)).post(addressOf('newCase', 'fr'), failed));
    await read('drafts', browser.get(addressOf('drafts', 'fr')));
    const submitted = await browser.post(addressOf('draftCheck', 'fr', draft), {
      act: 'submit',
      revision: '1',
    });
    const receipt = submitted.headers.get('Location') ?? '';
    const number = { number: receipt.split('=')[1] ?? '' };
    await read('cases', browser.get(receipt));
    for (const [who, page] of [
      [browser, 'case'],
      [agent, 'deskCase'],
    ] as const) {
      const address = addressOf(page, 'fr', number);
      await who.post(address, { message: text });
      await read(`${page}, typed`, who.post(address, { message: text, act: 'language' }));
      await read(page, who.get(address));
    }
    await read('home', browser.get(addressOf('home', 'fr')));
    await read('desk', agent.get(addressOf('deskQueue', 'fr', { queue: 'open' })));
    await read('signIn, wrong', portal.visitor().post(addressOf('signIn', 'fr'), { email: text }));
    // The next text meets the same lists.
    const ended = { state: 'resolved', outcome: 'answered', resolved_at: new Date() } as const;
    const resolved = { ...ended, account_id: elsewhere };
    await portal.house.db.updateTable('cases').set(resolved).execute();
    return pages;
  }

  test.each([
    ['Un concert à Montréal', hostileTexts],
    ['https://exemple.test/', hostileAddresses],
  ])(
    'like « %s »',
    async (harmless, hostile) => {
      const expected = new Map(
        [...(await pagesWith(harmless))].map(([name, page]) => [name, skeletonOf(page)]),
      );
      for (const text of hostile) {
        for (const [name, page] of await pagesWith(text)) {
          expect(page, name).toContain(escaped(text));
          expect(skeletonOf(page), `${name}: ${text}`).toEqual(expected.get(name));
        }
      }
    },
    120_000,
  );
});

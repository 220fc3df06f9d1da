import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDraft, unpaidPerformance, wholeAnswers } from '../../cases/fresh-cast.ts';
import { databaseKinds } from '../../database/fresh.ts';
import type { DraftChange } from '../../drafts/save.ts';
import type { Language } from '../../text/localized.ts';
import { addressOf } from '../addresses.ts';
import { type FreshPortal, freshPortal } from '../fresh-portal.ts';

describe.each(databaseKinds)('the list of drafts says what each lacks, on the %s database', (kind) => {
  let portal: FreshPortal;
  beforeAll(async () => {
    portal = await freshPortal(kind);
  });
  afterAll(() => portal.close());

  /** What is said of one draft, with plain spaces. */
  async function said(change: DraftChange, language: Language, withProof = false): Promise<string[]> {
    const { viewer, browser } = await portal.newMember('Élodie');
    await newDraft(portal.house, viewer, change, withProof);
    const page = await (await browser.get(addressOf('drafts', language))).text();
    const [, cell = ''] =
      /data-label="(?:Ce qu’il manque|What is missing)"><div>(.*?)<\/div><\/td>/.exec(page) ?? [];
    return [...cell.matchAll(/<div>([^<]*)/g)].map(([, line = '']) => line.replaceAll('\u00a0', ' '));
  }

  test.each<[string, DraftChange, boolean, string[], string[]]>([
    ['nothing', wholeAnswers, true, ['Prêt à soumettre'], ['Ready to submit']],
    [
      'everything',
      {},
      false,
      ['Il manque : le sujet, le type de cas'],
      ['Missing: the subject, the case type'],
    ],
    [
      'answers and a document',
      { leaf: unpaidPerformance, subject: 'Concert', typed: { performer: 'Élie' } },
      false,
      ['Il manque : 4 réponses, 1 document'],
      ['Missing: 4 answers, 1 document'],
    ],
    [
      'what is wrong',
      {
        ...wholeAnswers,
        subject: 'Con',
        typed: { ...wholeAnswers.typed, 'performance-dates': { from: '?' } },
      },
      true,
      ['À corriger : 2 réponses'],
      ['To correct: 2 answers'],
    ],
    [
      'a description',
      { ...wholeAnswers, description: '', typed: { ...wholeAnswers.typed, performer: 'Voir description' } },
      true,
      ['Il manque : la description'],
      ['Missing: the description'],
    ],
    [
      'a word on what looks like a SIN',
      { ...wholeAnswers, description: 'Mon numéro est le 130 692 544' },
      true,
      ['À corriger : 1 réponse'],
      ['To correct: 1 answer'],
    ],
  ])('%s', async (_, change, withProof, fr, en) => {
    expect(await said(change, 'fr', withProof)).toEqual(fr);
    expect(await said(change, 'en', withProof)).toEqual(en);
  });
});

import type { State } from './state.ts';

/** « Comprendre les types de cas »: all of them, what a search finds, and a type that one may open or not. */
export const caseTypeStates: State[] = [
  { of: 'caseTypes', when: 'it is opened', by: 'member' },
  {
    of: 'caseTypes',
    when: 'every type is unfolded',
    by: 'member',
    reach: async ({ page, go }) => {
      await go();
      for (const type of await page.locator('main summary').all()) await type.click();
    },
  },
  {
    of: 'caseTypes',
    when: 'a search finds types',
    by: 'member',
    reach: ({ go, language }) =>
      go({ query: { fr: '?q=mon concert n’a pas été payé', en: '?q=my concert was not paid' }[language] }),
  },
  {
    of: 'caseTypes',
    when: 'a search finds a type that may not be opened',
    by: 'pierreLuc',
    reach: ({ go, language }) =>
      go({ query: { fr: '?q=changer de compte bancaire', en: '?q=change my bank account' }[language] }),
  },
  {
    of: 'caseTypes',
    when: 'a search finds nothing',
    by: 'member',
    reach: ({ go }) => go({ query: '?q=zzz' }),
  },
  { of: 'caseTypes', when: 'there is no account', by: 'steve' },
  { of: 'caseSubType', when: 'it may be opened', by: 'member' },
  { of: 'caseSubType', when: 'it may not be opened', by: 'pierreLuc' },
  {
    of: 'caseSubType',
    when: 'somebody has died',
    by: 'member',
    reach: ({ go }) => go({ leaf: 'estates/report-death' }),
  },
  {
    of: 'caseSubType',
    when: 'there is no such type',
    by: 'member',
    status: 404,
    reach: ({ go }) => go({ leaf: 'estates/nothing' }),
  },
  { of: 'caseUpdateType', when: 'it may be opened', by: 'member' },
  { of: 'caseUpdateType', when: 'it may not be opened', by: 'pierreLuc' },
  {
    of: 'caseUpdateType',
    when: 'the member alone may open it',
    by: 'sylvie',
    reach: ({ go }) => go({ leaf: 'account-access/authorized-representative/add' }),
  },
];

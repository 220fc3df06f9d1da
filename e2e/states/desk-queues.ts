import { addressOf } from '../../src/web/addresses.ts';
import type { State } from './state.ts';

/** The queues of the desk, narrowed and not, what is searched for, and how much each has to do. */
export const deskQueueStates: State[] = [
  { of: 'deskQueue', when: 'it lists the open cases', by: 'agent' },
  { of: 'deskQueue', when: 'it lists those of every team', by: 'helene' },
  {
    of: 'deskQueue',
    when: 'it is narrowed, its form open',
    by: 'agent',
    reach: async ({ page, go }) => {
      await go({ query: '?order=activity&type=live-performance&language=fr&who=nobody' });
      await page.locator('.filters summary').click();
    },
  },
  {
    of: 'deskQueue',
    when: 'no case is in what it is narrowed to',
    by: 'agent',
    reach: ({ go }) => go({ query: '?member=zzz' }),
  },
  {
    of: 'deskQueue',
    when: 'the queues are unfolded',
    by: 'samuel',
    reach: async ({ page, go }) => {
      await page.setViewportSize({ width: 390, height: 900 });
      await go();
      await page.locator('.queue-rail summary').click();
    },
  },
  {
    of: 'deskQueue',
    when: 'it is that of other teams',
    by: 'agent',
    reach: ({ page, language }) => page.goto(addressOf('deskQueue', language, { queue: 'others' })),
  },
  {
    of: 'deskQueue',
    when: 'there is no such queue',
    by: 'agent',
    status: 404,
    reach: ({ page, language }) => page.goto(addressOf('deskQueue', language, { queue: 'toutes' })),
  },
  { of: 'deskSearch', when: 'nothing is typed', by: 'agent' },
  { of: 'deskSearch', when: 'cases are found', by: 'agent', reach: ({ go }) => go({ query: '?q=neige' }) },
  {
    of: 'deskSearch',
    when: 'nothing is found',
    by: 'luc',
    reach: ({ go }) => go({ query: '?q=T-555.000.001-9' }),
  },
  { of: 'deskSearch', when: 'the role reads no case', by: 'olivier', status: 404 },
  { of: 'deskLoad', when: 'a lead reads it', by: 'samuel' },
  { of: 'deskLoad', when: 'an agent tries it', by: 'alexis', status: 404 },
];

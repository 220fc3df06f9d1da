import { pressing, type State, sendForm } from './state.ts';

/** The queue, and a case as those who answer it read it. */
export const deskStates: State[] = [
  { of: 'desk', when: 'it lists the cases of a team', by: 'agent' },
  { of: 'desk', when: 'it lists those of every team', by: 'helene' },
  { of: 'desk', when: 'there is no case', by: 'luc' },
  { of: 'desk', when: 'the role reads no case', by: 'olivier' },
  { of: 'desk', when: 'a member comes by', by: 'member', status: 404 },
  { of: 'deskCase', when: 'it is read', by: 'agent' },
  {
    of: 'deskCase',
    when: 'it was just answered',
    by: 'agent',
    reach: ({ go }) => go({ query: '?done=continue' }),
  },
  { of: 'deskCase', when: 'an empty reply is sent', by: 'agent', status: 422, reach: pressing('send') },
  { of: 'deskCase', when: 'another team answers it', by: 'luc' },
  {
    of: 'deskCase',
    when: 'another team answers it, and a reply is forced',
    by: 'luc',
    status: 403,
    reach: async ({ page, go }) => {
      await go();
      await sendForm(page, 'application/x-www-form-urlencoded');
    },
  },
];

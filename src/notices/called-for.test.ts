import { expect, test } from 'vitest';
import { noticesCalledFor } from './called-for.ts';

type Act = Parameters<typeof noticesCalledFor>[0];

const staff: Act = {
  side: 'staff',
  opens: false,
  moves: false,
  speaks: true,
  from: 'in-progress',
  to: 'in-progress',
};
const member: Act = { ...staff, side: 'member' };
const mute = { speaks: false } as const;

test.each<[string, Act, string[]]>([
  [
    'a case is opened',
    { ...member, ...mute, opens: true, from: 'new', to: 'new' },
    ['case-received', 'new-in-team'],
  ],
  [
    'a case comes from another team',
    { ...staff, ...mute, moves: true, from: 'new', to: 'new' },
    ['new-in-team'],
  ],
  ['staff write', staff, ['message-from-staff']],
  ['staff write first in a new case', { ...staff, from: 'new' }, ['message-from-staff']],
  ['staff write and wait for the member', { ...staff, to: 'waiting-member' }, ['message-from-staff']],
  ['staff write and wait for a third party', { ...staff, to: 'waiting-third-party' }, ['message-from-staff']],
  ['staff wait for a third party', { ...staff, ...mute, to: 'waiting-third-party' }, []],
  ['staff go on', { ...staff, ...mute, from: 'waiting-third-party' }, []],
  ['staff resolve', { ...staff, ...mute, to: 'resolved' }, ['case-resolved']],
  ['staff write and resolve', { ...staff, to: 'resolved' }, ['case-resolved']],
  ['staff reopen', { ...staff, ...mute, from: 'resolved' }, ['case-reopened']],
  ['staff write and reopen', { ...staff, from: 'resolved' }, ['case-reopened']],
  ['staff write in a resolved case', { ...staff, from: 'resolved', to: 'resolved' }, ['message-from-staff']],
  ['the member writes', member, ['answer-from-member']],
  ['the member’s answer ends the wait', { ...member, from: 'waiting-member' }, ['answer-from-member']],
  ['the member’s answer reopens', { ...member, from: 'resolved' }, ['answer-from-member']],
  ['the member ends the case', { ...member, ...mute, to: 'resolved' }, ['case-resolved']],
  ['the member ends it in words', { ...member, to: 'resolved' }, ['answer-from-member', 'case-resolved']],
])('%s', (_, act, kinds) => {
  expect(noticesCalledFor(act)).toEqual(kinds);
});

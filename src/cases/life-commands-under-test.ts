import fc from 'fast-check';
import { type ActTold, actCommand, raceCommand, repeatCommand } from './life-acts-under-test.ts';
import type { Way } from './life-command-under-test.ts';
import { assignCommand, type Colleague, moveCommand, noteCommand } from './life-desk-under-test.ts';
import { accessCommand, jumpCommand, jumps, readCommand, restartCommand } from './life-events-under-test.ts';
import { submitCommand } from './life-opening-under-test.ts';
import {
  type Access,
  type Deed,
  deeds,
  type Member,
  members,
  type Name,
  outcomes,
  staff,
} from './life-under-test.ts';

const which = fc.nat(7);
const often = <T>(weight: number, usual: T, ...others: T[]) =>
  fc.oneof(
    { weight, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(usual, ...others) },
  );

const memberSide: Name[] = ['holder', 'other holder', 'representative', 'other representative'];
const whoAndDeed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(
      fc.constantFrom(...memberSide),
      fc.constantFrom<Deed>('message', 'message', 'message', 'message', 'settle', 'withdraw'),
    ),
  },
  {
    weight: 7,
    arbitrary: fc.tuple(
      fc.constantFrom<Name>('agent', 'agent', 'lead'),
      fc.constantFrom<Deed>(
        'message',
        'message',
        'wait-for-member',
        'wait-for-member',
        'wait-for-third-party',
        'resume',
        'resolve',
        'reopen',
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom<Name>(...members, ...staff), fc.constantFrom(...deeds)),
  },
);

const act: fc.Arbitrary<ActTold> = fc
  .record({
    which,
    whoAndDeed,
    text: often(6, 'Bonjour,\n\nvoici la suite.', ''),
    reason: often(6, 'Le concert est payé.', ''),
    outcome: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...outcomes) },
      { weight: 1, arbitrary: fc.constantFrom('withdrawn', '') },
    ),
    thirdParty: often(6, 'le diffuseur', ''),
    untilIn: fc.constantFrom(null, null, 0, 10, 10, -2),
    files: fc.constantFrom(0, 0, 0, 1, 3),
    wrongFile: often<ActTold['wrongFile']>(20, 'none', 'somebody else’s', 'used', 'gone'),
    seen: often<ActTold['seen']>(5, 'fresh', 'old', 'none'),
  })
  .map(({ whoAndDeed: [who, deed], ...told }) => ({ who, deed, ...told }));

const way = fc.oneof(
  { weight: 60, arbitrary: fc.constant<Way>('once') },
  { weight: 20, arbitrary: fc.constantFrom<Way>('again', 'two at once') },
  { weight: 1, arbitrary: fc.constant<Way>('killed') },
);
const after = fc.nat(6);
const colleague = fc.constantFrom<Colleague>('agent', 'agent', 'lead', 'lead', 'agent elsewhere', 'auditor');
const access: fc.Arbitrary<Access> = fc.record({
  state: often<Access['state']>(3, 'approved', 'pending', 'revoked', 'refused'),
  permissions: fc.subarray(['works', 'earnings', 'signatory']),
});

const leads = often<Colleague>(4, 'lead', 'agent elsewhere', 'agent elsewhere', 'agent', 'auditor');

/** One command after another, at random. */
export const commands = fc.commands(
  [
    fc.oneof(
      { weight: 60, arbitrary: fc.tuple(act, way, after).map((drawn) => actCommand(...drawn)) },
      { weight: 8, arbitrary: fc.nat(30).map(repeatCommand) },
      { weight: 10, arbitrary: fc.tuple(act, act).map((drawn) => raceCommand(...drawn)) },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom<Member>(...members), way, after)
          .map((drawn) => submitCommand(...drawn)),
      },
      {
        weight: 10,
        arbitrary: fc
          .tuple(fc.constantFrom<Name>(...members, ...staff), which, fc.boolean())
          .map((drawn) => readCommand(...drawn)),
      },
      {
        weight: 6,
        arbitrary: fc
          .tuple(which, colleague, often(5, 'À vérifier entre nous.', ''), fc.nat(1))
          .map((drawn) => noteCommand(...drawn)),
      },
      {
        weight: 14,
        arbitrary: fc
          .tuple(
            which,
            colleague,
            fc.constantFrom(null, null, ...staff, 'holder' as const),
            often(4, false, true),
          )
          .map((drawn) => assignCommand(...drawn)),
      },
      {
        weight: 6,
        arbitrary: fc
          .tuple(which, leads, fc.constantFrom('live' as const, 'repertoire' as const))
          .map((drawn) => moveCommand(...drawn)),
      },
      {
        weight: 9,
        arbitrary: fc
          .constantFrom(...(Object.keys(jumps) as (keyof typeof jumps)[]), 'change of hour' as const)
          .map(jumpCommand),
      },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom('representative' as const, 'other representative' as const), access)
          .map((drawn) => accessCommand(...drawn)),
      },
      { weight: 2, arbitrary: fc.constantFrom('closed' as const, 'killed' as const).map(restartCommand) },
    ),
  ],
  { maxCommands: 30, size: 'max' },
);

/** Where a life starts: before a holiday, a change of the hour, a leap day. */
export const starts = fc
  .constantFrom(
    '2026-10-30T15:00Z',
    '2026-12-23T21:00Z',
    '2027-03-13T03:30Z',
    '2027-06-22T13:00Z',
    '2028-02-28T18:00Z',
  )
  .map((at) => Date.parse(at));

/** The first command of every life. */
export const opening = submitCommand('holder', 'once', 0);

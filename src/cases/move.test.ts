import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseState } from '../database/tables.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { newAccount, newCase, newMember, newStaff } from './fresh-cast.ts';
import { moveCase } from './move.ts';
import { afterBusinessDays } from './target.ts';

// What a move does besides its target is in desk-acts.test.ts.

describe('the target of a case that is moved', () => {
  let fresh: FreshHouse;
  /** The team « repertoire » keeps the calendar of Ontario, where Saint-Jean-Baptiste Day is a day like any other. */
  let house: House;
  beforeAll(async () => {
    fresh = await freshHouse('server');
    fresh.clock.set(new Date('2027-06-22T15:00:00Z'));
    const { catalogue } = fresh.house;
    const teams = catalogue.teams.map((team) =>
      team.id === 'repertoire' ? { ...team, calendar: 'ontario' as const } : team,
    );
    house = { ...fresh.house, catalogue: { ...catalogue, teams } };
  });
  afterAll(() => fresh.close());

  const submittedOn = '2027-06-22';
  const days = 20;

  async function moved(to: { leaf?: string; team?: string }, before: object = { state: 'in-progress' }) {
    const number = await newCase(house, await newMember(house, 'Élodie', await newAccount(house, 'Élodie')));
    await house.db.updateTable('cases').set(before).where('number', '=', number).execute();
    const move = { leaf: '', team: '', reason: '', sentId: null, seen: null, ...to };
    expect(await moveCase(house, await newStaff(house, 'live', 'lead'), number, move)).toBe('done');
    return house.db
      .selectFrom('cases')
      .select(['due_on', 'days_left', 'target_business_days as days'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
  }

  test('goes by the calendar of the team that it comes to', async () => {
    expect((await moved({ team: 'payments' })).due_on).toBe(afterBusinessDays(submittedOn, days, 'quebec'));
    const there = afterBusinessDays(submittedOn, days, 'ontario');
    expect((await moved({ team: 'repertoire' })).due_on).toBe(there);
    expect(there).not.toBe(afterBusinessDays(submittedOn, days, 'quebec'));
  });

  test('counts the days of its new type from the day it was submitted, and those of the member besides', async () => {
    const leaf = 'support-request/general-question';
    const { targetBusinessDays } = house.catalogue.leaves.get(leaf) ?? expect.unreachable();
    expect(await moved({ leaf })).toEqual({
      due_on: afterBusinessDays(submittedOn, targetBusinessDays, 'quebec'),
      days_left: null,
      days: targetBusinessDays,
    });
    // The clock had stood for three days.
    const later = { due_on: afterBusinessDays(submittedOn, days + 3, 'quebec') };
    expect((await moved({ leaf }, later)).due_on).toBe(
      afterBusinessDays(submittedOn, targetBusinessDays + 3, 'quebec'),
    );
    const waiting = { state: 'waiting-member' as CaseState, due_on: null, days_left: 18 };
    expect((await moved({ leaf }, waiting)).days_left).toBe(18 - days + targetBusinessDays);
  });
});

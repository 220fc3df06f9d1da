import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account.ts';
import type { Leaf } from '../catalogue/catalogue.ts';
import { fillLeaf } from '../catalogue/fill-leaf.ts';
import { pathThrough } from '../catalogue/path.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import { todayIn } from '../text/dates.ts';
import { keepOfDraft, newVaultId } from '../vault/vault.ts';
import { leafAskedOf, typedOpenly } from './asked-leaf.ts';
import { caseSeenBy } from './case.ts';
import { attachFile, newAccount, newDraft, newMember, represented } from './fresh-cast.ts';
import { submitCase } from './submit.ts';
import type { MemberViewer } from './viewer.ts';

/** The one type with a protected question that a representative who may not sign can open. */
const successorSetup = 'estates/successor-setup';
const kept = { kept: 'a name in the vault', mask: '••• ••• 782' };

describe('protected questions', () => {
  let fresh: FreshHouse;
  let account: Account;
  const people: Record<string, MemberViewer> = {};
  beforeAll(async () => {
    fresh = await freshHouse('embedded');
    const { house } = fresh;
    account = await newAccount(house, 'Succession Vaillancourt', 'estate');
    people.holder = await newMember(house, 'Dominic', account);
    people.signatory = await newMember(house, 'Rob', represented(account, 'signatory'));
    people.representative = await newMember(house, 'Anaïs', represented(account, 'profile', 'earnings'));
    people.oneself = await newMember(house, 'Lucie');
  });
  afterAll(() => fresh.close());

  const today = () => todayIn(fresh.house.settings.timeZone, fresh.house.clock.now());
  const leafOf = (path: string) => fresh.house.catalogue.leaves.get(path) as Leaf;
  const askedOf = (who: string, leaf: Leaf) => {
    const viewer = people[who] as MemberViewer;
    return leafAskedOf(viewer, viewer.viewed, leaf);
  };

  test.each(['holder', 'signatory', 'oneself'])('are asked of the %s as the catalogue has them', (who) => {
    for (const leaf of fresh.house.catalogue.leaves.values()) {
      expect(askedOf(who, leaf)).toEqual({ ...leaf, closed: [] });
    }
  });

  test('are closed to another representative, and demanded of nobody', () => {
    const asked = askedOf('representative', leafOf('profile-management/profile-update/sin-ssn'));
    expect(asked.closed).toEqual(['sin', 'ssn', 'tax-file']);
    const closed = asked.questions.filter(({ id }) => asked.closed.includes(id));
    expect(closed.filter(({ required, requiredWhen }) => required || requiredWhen)).toEqual([]);
    expect(asked.questions.map(({ id }) => id)).toEqual(
      leafOf('profile-management/profile-update/sin-ssn').questions.map(({ id }) => id),
    );
  });

  test('leave every other question of every leaf as it is', () => {
    for (const leaf of fresh.house.catalogue.leaves.values()) {
      const asked = askedOf('representative', leaf);
      const vaulted = leaf.questions.filter(({ sensitivity }) => sensitivity === 'vaulted');
      expect([leaf.path, asked.closed]).toEqual([leaf.path, vaulted.map(({ id }) => id)]);
      const open = ({ questions }: Leaf) => questions.filter(({ id }) => !asked.closed.includes(id));
      expect(open(asked)).toEqual(open(leaf));
    }
  });

  test('take nothing that is typed under them all the same', () => {
    const leaf = leafOf(successorSetup);
    const asked = askedOf('representative', leaf);
    const typed = { ...fillLeaf(leaf, 1, { today: today(), demo: true }), 'heir-sin': [kept] };
    expect(typedOpenly(asked, typed)).not.toHaveProperty('heir-sin');
    const path = pathThrough(asked, typedOpenly(asked, typed), today());
    expect(path.problems).toEqual([]);
    expect(path.asked.find(({ question }) => question.id === 'heir-sin')).toMatchObject({
      required: false,
      answered: undefined,
    });
  });

  test.each([
    ['representative', false],
    ['signatory', true],
    ['oneself', true],
  ])('answered in a draft of the %s, are they in the case? %s', async (who, expected) => {
    const { house } = fresh;
    const viewer = people[who] as MemberViewer;
    const leaf = leafOf(successorSetup);
    const mine = { ...kept, kept: newVaultId() };
    const change = {
      leaf: successorSetup,
      subject: 'Succession de Réjean Vaillancourt',
      description: 'Voici le testament.',
      typed: { ...fillLeaf(leaf, 1, { today: today(), demo: true }), 'heir-sin': [mine] },
    };
    const draft = await newDraft(house, viewer, change, false);
    const toKeep = [{ id: mine.kept, question: 'heir-sin', plain: '123456782' }];
    await house.db.transaction().execute((trx) => keepOfDraft(house, trx, draft.id, toKeep));
    const documents = leaf.documents.map(({ document }) => document);
    await attachFile(house, viewer, draft.id, 'testament.pdf', documents);
    const outcome = await submitCase(house, viewer, draft.id, draft.revision, 'fr');
    if (typeof outcome === 'string' || 'incomplete' in outcome) return expect.fail(JSON.stringify(outcome));
    const seen = await caseSeenBy(house, viewer, outcome.number);
    const heirs = seen?.asked.find(({ question }) => question.id === 'heir-sin');
    expect(heirs?.question).toBeDefined();
    expect(heirs?.answered !== undefined).toBe(expected);
  });
});

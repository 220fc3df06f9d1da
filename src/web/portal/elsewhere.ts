import type { Account } from '../../accounts/account.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';

const texts = words({
  otherAccount: (account: string) => ({
    fr: `dans le compte ${account}, et non dans celui que vous consultez`,
    en: `in the account ${account}, not in the one you are viewing`,
  }),
  anAccount: (account: string) => ({
    fr: `dans le compte ${account}, alors que vous agissez en ce moment en votre nom`,
    en: `in the account ${account}, while you are now acting in your own name`,
  }),
  ownName: {
    fr: 'en votre nom, et non dans le compte que vous consultez',
    en: 'in your own name, not in the account you are viewing',
  },
});

/** Where a case or a draft of this account is (null: in one's own name), unless it is what is being viewed. */
export function elsewhere(
  of: Pick<Account, 'id' | 'name'> | null,
  viewed: Account | null,
): Localized | undefined {
  if (of?.id === viewed?.id) return undefined;
  if (of === null) return texts.ownName;
  return viewed ? texts.otherAccount(of.name) : texts.anAccount(of.name);
}

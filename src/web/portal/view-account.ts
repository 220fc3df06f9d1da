import { viewAccount as view } from '../../accounts/view.ts';
import { accountIdIn } from '../account-field.ts';
import { addressOf } from '../addresses.ts';
import { notFound } from '../errors.tsx';
import { readForm } from '../form.ts';
import { seeOther } from '../redirect.ts';
import { route } from '../route.ts';

/** Switches to another of one's accounts, or to one's own name: lists follow, drafts and cases stay with the account they are of. */
export const viewAccount = route('viewAccount', 'person', {
  async post(ask) {
    const fields = await readForm(ask.request);
    const id = accountIdIn(fields);
    const isViewed = id !== undefined && (await view(ask.house, ask.signedIn, id));
    return isViewed ? seeOther(addressOf('home', ask.language)) : notFound(ask);
  },
});

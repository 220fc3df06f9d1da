import { signOut as endSession } from '../../people/sign-in.ts';
import type { Language } from '../../text/localized.ts';
import { addressOf } from '../addresses.ts';
import { seeOther } from '../redirect.ts';
import { safeReturn } from '../return-to.ts';
import { route } from '../route.ts';
import { signInAddress } from './sign-in.tsx';

/** Ends the session here and in the database, and has the browser forget what it kept of it. */
export const signOut = route('signOut', 'anyone', {
  async post({ house, auth, request, language, url }) {
    const cookie = await endSession(house, auth, request.headers.get('Cookie') ?? undefined);
    const back = safeReturn(url.searchParams.get(afterParam) ?? '');
    return seeOther(signInAddress(language, back), {
      'Set-Cookie': cookie,
      'Clear-Site-Data': '"cache", "storage"',
    });
  },
});

/** Where one signs out to sign in as somebody else, who is then led to this path. */
export const signOutAddress = (language: Language, back: string): string =>
  `${addressOf('signOut', language)}?${afterParam}=${encodeURIComponent(back)}`;

const afterParam = 'after';

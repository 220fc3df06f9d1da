import type { Context } from 'hono';
import type { MemberViewer, StaffViewer } from '../cases/viewer.ts';
import type { Waiting } from '../cases/waiting.ts';
import type { House } from '../house.ts';
import type { Auth } from '../people/auth.ts';
import type { SignedIn } from '../people/person.ts';
import type { Language } from '../text/localized.ts';
import type { AddressName, ParamsOf } from './addresses.ts';
import type { Assets } from './assets.ts';
import type { Live } from './live/live.ts';

/** Who a page is for: a route without one does not compile, and the matrix of who gets what is made from it. */
export type Who = 'anyone' | 'person' | 'member' | 'staff';

/** A request on its way to a page: from where, by whom, in which language. */
export interface Ask<W extends Who = Who, Name extends AddressName = AddressName> {
  readonly house: House;
  readonly auth: Auth;
  readonly live: Live;
  readonly assets: Assets;
  /** What had been heard of the cases before anything was read for this page: it goes on from there. */
  readonly mark: string;
  readonly context: Context;
  readonly request: Request;
  readonly url: URL;
  readonly language: Language;
  readonly address: Name;
  readonly params: ParamsOf<Name>;
  readonly signedIn: W extends 'anyone' ? SignedIn | undefined : SignedIn;
  /** What waits for a member in each of their accounts, wherever they may choose between several. */
  readonly waiting: Waiting;
  readonly viewer: W extends 'member' ? MemberViewer : W extends 'staff' ? StaffViewer : undefined;
}

type Answer<W extends Who, Name extends AddressName> = (ask: Ask<W, Name>) => Response | Promise<Response>;

export interface Route {
  readonly address: AddressName;
  readonly who: Who;
  readonly get: ((ask: Ask) => Response | Promise<Response>) | undefined;
  readonly post: ((ask: Ask) => Response | Promise<Response>) | undefined;
}

/** A page: its address, who it is for, and what it answers. */
export function route<Name extends AddressName, W extends Who>(
  address: Name,
  who: W,
  answers: { get?: Answer<W, Name>; post?: Answer<W, Name> },
): Route {
  // The app calls an answer only with what its `who` and its address promise.
  return { address, who, get: answers.get as Route['get'], post: answers.post as Route['post'] };
}

import type { Catalogue } from './catalogue/catalogue.ts';
import type { Clock } from './clock.ts';
import type { Enqueue } from './database/enqueue.ts';
import type { Db } from './database/open.ts';
import type { Signal } from './database/signals.ts';
import type { Mail } from './notices/mail.ts';
import type { SecretKey, Settings } from './settings.ts';

/** What every act of the product works with: one database, one queue, one line to open pages, one clock, one set of settings. */
export interface House {
  readonly db: Db;
  readonly enqueue: Enqueue;
  readonly signal: Signal;
  /** Hands a mail to who delivers it; throws where that failed, Hopeless where trying again is no use. */
  readonly post: (mail: Mail) => Promise<void>;
  readonly clock: Clock;
  readonly settings: Settings;
  /** Newest first: the first encrypts, all of them read. */
  readonly keys: readonly SecretKey[];
  readonly catalogue: Catalogue;
}

import type { Entry } from '../../cases/case.ts';
import type { CaseRow } from '../../cases/list.ts';
import type { QueueRow } from '../../desk/queue.ts';
import { withDe } from '../../text/french.ts';
import { words } from '../../text/words.ts';
import { stateWords, statusWords } from '../case-words.ts';
import type { Ask } from '../route.ts';

/**
 * What is said, to those who do not see it come, of what was not there when the page was drawn before: a sentence for
 * each thing, under a name of its own, so that it is said once. Never of what the reader did themself.
 */
export type News = Readonly<Record<string, string>>;

const texts = words({
  message: (author: string) => ({
    fr: `Nouveau message ${withDe(author)}`,
    en: `New message from ${author}`,
  }),
  state: (fr: string, en: string) => ({ fr: `Nouvel état : ${fr}`, en: `New state: ${en}` }),
  unread: (subject: string) => ({ fr: `Nouveau message : ${subject}`, en: `New message: ${subject}` }),
  answered: (subject: string) => ({ fr: `Réponse reçue : ${subject}`, en: `Reply received: ${subject}` }),
  opened: (subject: string) => ({
    fr: `Un nouveau cas est arrivé : ${subject}`,
    en: `A new case has arrived: ${subject}`,
  }),
});

/** What others said and did on a case. */
export function newsOfCase({ viewer, language }: Ask<'member' | 'staff'>, entries: readonly Entry[]): News {
  const stateOf = (state: NonNullable<Entry['state']>) =>
    viewer.side === 'member'
      ? texts.state(statusWords(state, 'fr'), statusWords(state, 'en'))
      : texts.state(stateWords[state].fr, stateWords[state].en);
  return Object.fromEntries(
    entries
      .filter(({ personId, kind, state }) => personId !== viewer.person.id && (kind === 'message' || state))
      .slice(-newsMost)
      .map(({ id, author, state }) => [id, (state ? stateOf(state) : texts.message(author))[language]]),
  );
}

/** The messages that came lately to the cases of a list. */
export const newsOfCases = (ask: Ask, rows: readonly CaseRow[]): News =>
  Object.fromEntries(
    rows
      .filter(({ unread, lastActivityAt }) => unread > 0 && isRecent(ask, lastActivityAt))
      .map(({ id, unread, subject }) => [`${id} ${unread}`, texts.unread(subject)[ask.language]]),
  );

/** The cases that came lately to a queue, and those that their member has lately answered. */
export const newsOfQueue = (ask: Ask, rows: readonly QueueRow[]): News =>
  Object.fromEntries(
    rows.flatMap(({ id, subject, openedAt, answeredAt }) => [
      ...(isRecent(ask, openedAt) ? [[id, texts.opened(subject)[ask.language]]] : []),
      ...(answeredAt && isRecent(ask, answeredAt)
        ? [[`${id} ${answeredAt.getTime()}`, texts.answered(subject)[ask.language]]]
        : []),
    ]),
  );

const newsMost = 20;
const recentMs = 600_000;

/** A row that comes from the next page, when another leaves this one, is no news. */
const isRecent = ({ house }: Ask, at: Date) => house.clock.now().getTime() - at.getTime() < recentMs;

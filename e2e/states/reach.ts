import type { Page } from '@playwright/test';
import type { Enter } from '../people.ts';
import { type Language, words } from '../words.ts';
import type { Scene, State } from './state.ts';
import { addressThere, cast, whatIsThere } from './there.ts';

/**
 * Brings whoever sees this state before its page; `before` is told of the browser before anything is asked of it.
 * Others act meanwhile: the page stays as it was drawn.
 */
export async function reachState(
  { of, by, reach = ({ go }: Scene) => go() }: State,
  language: Language,
  enter: Enter,
  before: (page: Page) => unknown = () => {},
): Promise<Page> {
  const who = by === 'member' || by === 'agent' ? cast[by][language] : by;
  const page = await enter(who, { lent: true });
  await page.route(/\/(signaux|signals)(\?|$)/, (signals) =>
    signals.fulfill({ contentType: 'text/event-stream', body: 'retry: 600000\n\n' }),
  );
  before(page);
  const there = await whatIsThere(enter, language);
  const go: Scene['go'] = ({ query = of === 'deskNewCaseFor' ? there.call.query : '', ...to } = {}) =>
    page.goto(addressThere(of, language, there, to) + query);
  await reach({ page, enter, language, w: words[language], go });
  return page;
}

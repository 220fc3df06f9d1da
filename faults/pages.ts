import { addressOf } from '../src/web/addresses.ts';
import type { Browser } from '../src/web/fresh-portal.ts';
import { type Act, sha256, wordsOf } from './clients.ts';

/** What the page of a case, and its file, do not say once and as they were said, of what was done on it. */
export async function faultsOfPage(
  browser: Browser,
  opened: Act,
  replies: readonly Act[],
): Promise<string[]> {
  const { number } = opened;
  const page = await (await browser.get(addressOf('case', 'fr', { number }))).text();
  const [, subject = ''] = /<h1[^>]*>([^<]*)</.exec(page) ?? [];
  const paragraphs = [...page.matchAll(/<p>([^<]*)<\/p>/g)].map(([, text = '']) => text);
  const said = [
    ...paragraphs.map(sha256),
    ...paragraphs.map((description) => sha256(wordsOf({ subject, description }))),
  ];
  const onDisk: string[] = [];
  for (const link of new Set(
    [...page.matchAll(/href="([^"]+\/documents\/[^"]+)"/g)].map(([, to = '']) => to),
  ))
    onDisk.push(sha256(new Uint8Array(await (await browser.get(link)).arrayBuffer())));
  return [
    ...[opened, ...replies]
      .map((act) => [act.what, said.filter((each) => each === act.sha256).length] as const)
      .filter(([, times]) => times !== 1)
      .map(([what, times]) => `the page of ${number} says a ${what} ${times} times`),
    ...(onDisk.includes(opened.file ?? '') ? [] : [`the page of ${number} does not give its file`]),
  ];
}

import type { Browser } from '../src/web/fresh-portal.ts';

/** Every page and file that this browser reaches by links from here, each with all that it says, headers included. */
export async function crawled(browser: Browser, ...starts: string[]): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (read.has(path)) continue;
    const response = await browser.get(path);
    const text = Buffer.from(await response.arrayBuffer()).toString();
    read.set(path, `${JSON.stringify([...response.headers])}\n${text}`);
    const location = response.headers.get('Location');
    queue.push(...(location ? [location] : []), ...linksIn(text).filter((link) => !read.has(link)));
  }
  return read;
}

/** Where a page leads, at this origin; what would wait for news is followed by who follows it. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action|formaction|data-href)="(\/[^"#]*)/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter((link) => !/\/(signaux|signals)\b|^\/assets\//.test(link));

import { expect, type Page } from '@playwright/test';
import { test } from './people.ts';

test('the first visit weighs 120 kB at most, fonts included, and the next page 12 kB', async ({ enter }) => {
  const page = await enter('saskia');
  const transfers = await weighed(page);
  await page.goto('/en', { waitUntil: 'networkidle' });
  const first = transfers();
  expect(first.some(({ url }) => url.endsWith('.woff2'))).toBe(true);
  expect(sum(first)).toBeLessThanOrEqual(120_000);
  expect(sum(first.filter(({ url }) => url.endsWith('.js')))).toBeLessThanOrEqual(10_000);

  await page.goto('/en/cases/new', { waitUntil: 'networkidle' });
  expect(sum(transfers().slice(first.length))).toBeLessThanOrEqual(12_000);
});

test('a queue weighs 12 kB at most with 25 cases and its filters, once the desk has been visited', async ({
  enter,
}) => {
  const page = await enter('samuel');
  const transfers = await weighed(page);
  await page.goto('/fr/pupitre/charge', { waitUntil: 'networkidle' });
  const before = transfers().length;
  await page.goto('/fr/pupitre/files/open?order=age');
  await expect(page.locator('.filters')).toHaveCount(1);
  expect(sum(transfers().slice(before))).toBeLessThanOrEqual(12_000);
});

interface Transfer {
  readonly url: string;
  readonly bytes: number;
}

/** What came over the network, headers included, as the browser counts it. */
async function weighed(page: Page): Promise<() => Transfer[]> {
  const browser = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const transfers: Transfer[] = [];
  browser.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  browser.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    transfers.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength });
  });
  await browser.send('Network.enable');
  return () => [...transfers];
}

const sum = (transfers: Transfer[]) => transfers.reduce((total, { bytes }) => total + bytes, 0);

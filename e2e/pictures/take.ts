import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { test } from '../people.ts';
import { states } from '../states/every-state.ts';
import { reachState } from '../states/reach.ts';
import { languages } from '../words.ts';
import { contactSheet, pictureOf, widths } from './contact-sheet.ts';

/** Ignored by Git. */
const folder = new URL('../../pictures/', import.meta.url);
/** What is below on a very long page looks like what is above. */
const highest = 3000;

test.setTimeout(60_000);

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('index.html', folder), contactSheet(states));
});

for (const state of states) {
  for (const language of languages) {
    test(`${language}: ${state.of}, when ${state.when}`, async ({ enter }) => {
      const page = await reachState(state, language, enter);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        writeFileSync(new URL(pictureOf(state, language, width), folder), await pictured(page, width));
      }
    });
  }
}

async function pictured(page: Page, width: number): Promise<Buffer> {
  const height = await page.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  });
  const clip = { x: 0, y: 0, width, height: Math.min(height, highest) };
  return page.screenshot({ fullPage: true, clip });
}

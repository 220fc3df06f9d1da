import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config.ts';

const isEmbedded = ({ name }: { name?: string }) => name === 'embedded';

/** What `npm run pictures` runs: no test, a camera, on the product that the journeys run on. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'take.ts',
  outputDir: '../../test-results',
  reporter: 'dot',
  fullyParallel: true,
  projects: journeys.projects?.filter(isEmbedded) ?? [],
  webServer: [journeys.webServer ?? []]
    .flat()
    .filter(isEmbedded)
    .map((server) => ({ ...server, cwd: '../..' })),
});

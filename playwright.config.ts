import { defineConfig } from '@playwright/test';

/** Every journey that changes cases runs on both databases: the embedded one of `npm start`, and a PostgreSQL server. */
const firstPort = Number(process.env.E2E_PORT ?? 3210);
const products = [
  { name: 'embedded', port: firstPort },
  { name: 'server', port: firstPort + 10 },
] as const;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    timezoneId: 'America/Toronto',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  projects: products.map(({ name, port }) => ({
    name,
    use: { baseURL: `http://localhost:${port}` },
    // How a page looks, how questions are asked, what it weighs and what the browser does by itself do not depend on the
    // database; what each type of case keeps on either is in every-leaf.test.ts. The other journeys share the ways.
    grepInvert: {
      embedded: /live-page\.spec\.ts fr:/,
      server: /live-page\.spec\.ts en:|fr, without JavaScript|en, with JavaScript/,
    }[name],
    testIgnore:
      name === 'server' ? /(access|every-page|every-kind|weight|keyboard|live-form|offline)\.spec/ : [],
  })),
  webServer: products.map(({ name, port }) => ({
    name,
    command: `node --enable-source-maps scripts/product-under-test.ts ${name}`,
    url: `http://localhost:${port}/en/sign-in`,
    env: { PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  })),
});

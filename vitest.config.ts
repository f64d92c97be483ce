import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { CHROMIUM } from './tests/support/chromium-path.ts';

export default defineConfig({
  test: {
    projects: [
      {
        // The plugin must stand inside this project: at the root its set-up file is lost.
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          // Property tests on a busy machine: slow is no fault.
          testTimeout: 60_000,
          include: ['{text,glossary,matching,study,annotator,reader,platform,components,tests,tools}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'browser',
          testTimeout: 60_000,
          include: ['{annotator,reader,components,tests}/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(CHROMIUM ? { executablePath: CHROMIUM } : {}), args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          // A busy machine may take its time over what a page shows; conditions are waited for, not clocks. What a
          // browser under such a load still loses is tried again, and the report says so.
          expect: { poll: { timeout: 10_000 } },
          retry: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        // Run where there is a Firefox, on its own build: `npm run test:firefox`.
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.firefox.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        // What the stores get: the zips, their linter's opinion. Slow, since everything is built twice.
        test: {
          name: 'packages',
          include: ['tests/packages/**/*.package.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

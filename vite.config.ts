import { execFileSync } from 'node:child_process';
import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';
import { budget } from './src/build/budget.ts';
import { content } from './src/build/content.ts';
import { phoneQr } from './src/build/phone-qr.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { prerender } from './src/build/prerender.ts';
import { requirements } from './src/build/requirements.ts';

/** Commit of the build, for 「このアプリについて」; a download without git says so. */
function buildId(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unversioned';
  }
}

export default defineConfig(({ mode }) => {
  const liffId = loadEnv(mode, process.cwd(), 'VITE_').VITE_LIFF_ID;
  return {
    plugins: [
      requirements(liffId),
      react(),
      content(liffId),
      plainImports(),
      prerender(),
      budget(),
      phoneQr(),
    ],
    define: { 'import.meta.env.VITE_BUILD': JSON.stringify(buildId()) },
    // A browser opens by itself only where somebody sits before it.
    server: { host: true, port: 5173, open: Boolean(process.stdout.isTTY && !process.env.CI) },
    css: {
      transformer: 'lightningcss',
      // light-dark() and nesting are lowered for iOS 15 and old Android WebViews.
      lightningcss: { targets: { safari: 15 << 16, ios_saf: 15 << 16, chrome: 87 << 16 } },
    },
    build: {
      outDir: mode === 'mock' ? 'node_modules/.cache/mock-dist' : 'dist',
      emptyOutDir: true,
      // Syntax only; the app avoids APIs that iOS 15 lacks.
      target: ['es2020', 'chrome87', 'safari15'],
      // One style sheet, inlined by the prerenderer: no page ever waits for another.
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // Every document names its own preloads, and the rest is loaded when idle: no helper in the entry.
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              // What staff keep, apart from the program, so that each weighs and changes on its own.
              {
                name: (id) => `content-${id.split('/').pop()}`,
                test: /virtual:content\/(consultation|centres|videos|news)$/,
              },
              // The clock is shared by all tabs and too small for a request of its own.
              {
                name: 'vendor',
                test: /node_modules\/(react|react-dom|react-router|react-router-dom|scheduler|zustand|cookie|set-cookie-parser)\/|src\/platform\/clock/,
              },
              // What the pages of one tab share is one file, not a dozen requests.
              {
                name: 'stress-check',
                test: /features\/stress-check\/(?!result|tips|bjsq|k6)|messages\/ja\/(stress-check|settings)|ui\/choice|icons\/(arrow-left|x)\.mjs/,
              },
              { name: 'instruments', test: /domain\/stress-check\//, minShareCount: 2 },
              {
                name: 'desks',
                test: /(features|domain)\/consultation\/(?!crisis-line|crisis-help|call-link|phone|area)|messages\/ja\/consultation|icons\/(messages-square|bot)\.mjs|platform\/use-now/,
              },
            ],
          },
        },
      },
    },
    test: { include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'], restoreMocks: true },
  };
});

// `npm test`: every check there is, in the order in which a mistake is cheapest to find; stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './browser/launch-options.ts';
import { LIFF_ID } from './line-hosts.ts';

const MODULES = join(ROOT, 'node_modules');
const RESULTS = join(MODULES, '.cache', 'test-results');
const UNIT_RESULTS = join(RESULTS, 'unit.json');
const JOURNEY_RESULTS = join(RESULTS, 'journeys.json');

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  /** A script for this Node and its arguments: no shell, so it is the same on every system. */
  script: readonly [file: string, ...args: string[]];
  failure: string;
  /** The builds get the ID that the canned LINE answers for; unit tests must not depend on one. */
  env?: { VITE_LIFF_ID: string };
  tests?: { file: string; count: (json: string) => Tally };
}

function countUnit(json: string): Tally {
  const results = JSON.parse(json) as Record<`num${'Passed' | 'Failed' | 'Pending' | 'Todo'}Tests`, number>;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

function countJourneys(json: string): Tally {
  const { stats } = JSON.parse(json) as {
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

const bin = (...path: string[]) => join(MODULES, ...path);
const vite = bin('vite', 'bin', 'vite.js');

const STEPS: readonly Step[] = [
  {
    name: 'types',
    script: [bin('typescript', 'bin', 'tsc'), '-b'],
    failure: 'The types do not fit; the lines above say where.',
  },
  {
    name: 'lint',
    script: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check'],
    failure: 'The linter objects; `npm run fix` mends what can be mended by itself.',
  },
  {
    name: 'unused',
    script: [bin('knip', 'bin', 'knip.js')],
    failure: 'Something is no longer used; delete what is listed above.',
  },
  {
    name: 'unit',
    script: [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_RESULTS}`,
    ],
    failure: 'A unit test fails; `npx vitest` repeats it while you mend.',
    tests: { file: UNIT_RESULTS, count: countUnit },
  },
  {
    name: 'build',
    script: [vite, 'build', '--outDir', 'dist', '--emptyOutDir'],
    env: { VITE_LIFF_ID: LIFF_ID },
    failure: 'The production build stops; the lines above say why.',
  },
  {
    name: 'mock build',
    // Not below dist, so that no deploy can pick it up.
    script: [
      vite,
      'build',
      '--mode',
      'mock',
      '--outDir',
      join(MODULES, '.cache', 'mock-dist'),
      '--emptyOutDir',
    ],
    env: { VITE_LIFF_ID: LIFF_ID },
    failure: 'The build with the LINE mock stops; the lines above say why.',
  },
  {
    name: 'browser',
    script: ['--import', 'tsx', join(ROOT, 'tests', 'browser', 'ensure-chromium.ts')],
    failure: 'The journeys need a browser; the sentence above says how to get one.',
  },
  {
    name: 'journeys',
    script: [bin('@playwright', 'test', 'cli.js'), 'test', '-c', join(ROOT, 'tests', 'playwright.config.ts')],
    failure: 'Not every journey came home; the lines above say why, test-results/ holds the pages.',
    tests: { file: JOURNEY_RESULTS, count: countJourneys },
  },
];

/** Runs one step with its output on this terminal; null for the count of a step that died before it counted. */
function run({ script, env, tests }: Step): { ok: boolean; tally: Tally | null } {
  // The caller's own VITE_… and NODE_ENV would make another build than the one the journeys expect.
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITE_|NODE_ENV$)/.test(name));
  const { status } = spawnSync(process.execPath, script, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...Object.fromEntries(kept), ...env },
  });
  const counted = tests && existsSync(tests.file);
  return { ok: status === 0, tally: counted ? tests.count(readFileSync(tests.file, 'utf8')) : null };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

// An old count must never stand in for one that was not made.
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const durations: string[] = [];
for (const step of STEPS) {
  console.log(`\n== ${step.name}`);
  const started = Date.now();
  const { ok, tally } = run(step);
  durations.push(`${step.name} ${seconds(Date.now() - started)}`);
  total.passed += tally?.passed ?? 0;
  total.failed += tally?.failed ?? 0;
  total.skipped += tally?.skipped ?? 0;
  if (ok) continue;
  // A step without tests of its own, or one that broke outside them, is one failure: "0 failed" means all is well.
  if (!tally?.failed) total.failed += 1;
  console.log(`\n${step.name}: ${step.failure}`);
  process.exitCode = 1;
  break;
}

console.log(`\nTimes: ${durations.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);

// Finds a Chromium the browser tests can use, or gets one, and records it for playwright.config.ts.
// Each candidate is started, not just looked for; the ones that cost a download come last.
// TEST_BROWSER="npm-shipped Chromium" (any name of the table) tries that one alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CACHE, type Launch, RECORD, ROOT, recordedBrowser } from './launch-options.ts';
import { probe } from './probe.ts';

const HERE = join(ROOT, 'tests', 'browser');
const LINUX = process.platform === 'linux';
const DOWNLOAD_LIMIT_MS = 180_000;

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: DOWNLOAD_LIMIT_MS,
  });
  // A refused download prints a long stack; its end is all that a reader can use.
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-5).join('\n'));
  return status === 0;
}

/** Fetches the nested package. `npm test` sets npm_execpath, which also spares Windows a shell for npm.cmd. */
function fetchPackage(): boolean {
  const args = ['ci', '--prefix', 'tests/browser', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  return npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
}

/** A fontconfig file that keeps the system's fonts and adds the Japanese one of the nested package. */
function fontEnv(): Record<string, string> {
  const file = join(CACHE, 'fonts.conf');
  const fonts = join(HERE, 'node_modules', '@expo-google-fonts', 'biz-udpgothic');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${fonts}</dir><cachedir>${join(CACHE, 'fontconfig')}</cachedir></fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}

function npmShipped(): Launch | null {
  if (!LINUX || process.arch !== 'x64' || !fetchPackage()) return null;
  // The package unpacks into TMPDIR and never looks at versions; in there the next `npm ci` clears it.
  const unpacked = join(HERE, 'node_modules', '.unpacked');
  mkdirSync(unpacked, { recursive: true });
  const script = "import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath())";
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: HERE,
    encoding: 'utf8',
    // The name of this environment makes it unpack NSS and expat too, which a minimal Debian lacks.
    env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  if (status !== 0) return null;
  // System libraries first; the shipped ones only fill gaps.
  const libraries = [
    process.env.LD_LIBRARY_PATH,
    '/usr/lib/x86_64-linux-gnu',
    join(unpacked, 'al2023', 'lib'),
  ];
  return {
    executablePath: stdout,
    env: { LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter), ...fontEnv() },
  };
}

function playwrightDownload(): Launch | null {
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const limit = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  return run(process.execPath, [cli, 'install', 'chromium', '--only-shell'], limit) ? {} : null;
}

function apt(): Launch | null {
  const possible = LINUX && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  return possible &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', install, { DEBIAN_FRONTEND: 'noninteractive' })
    ? { executablePath: '/usr/bin/chromium' }
    : null;
}

const LINUX_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
];
const at = (path: string | undefined) => () => (path && existsSync(path) ? { executablePath: path } : null);
const candidates: readonly (readonly [name: string, get: () => Launch | null])[] = [
  ['$CHROMIUM_PATH', at(process.env.CHROMIUM_PATH)],
  ["Playwright's Chromium", () => ({})],
  ['Google Chrome', () => ({ channel: 'chrome' })],
  ['Microsoft Edge', () => ({ channel: 'msedge' })],
  ...LINUX_PATHS.map((path) => [path, at(path)] as const),
  ["Playwright's download", playwrightDownload],
  ['npm-shipped Chromium', npmShipped],
  ['Chromium from apt', apt],
];

async function ensureChromium(): Promise<boolean> {
  mkdirSync(CACHE, { recursive: true });
  const only = process.env.TEST_BROWSER;
  const known = recordedBrowser();
  const all = known ? [[known.name, () => known.launch] as const, ...candidates] : candidates;
  for (const [name, get] of only ? candidates.filter((candidate) => candidate[0] === only) : all) {
    let launch = get();
    if (!launch) continue;
    let seen = await probe(launch);
    if (seen?.japanese === false && LINUX && fetchPackage()) {
      launch = { ...launch, env: { ...launch.env, ...fontEnv() } };
      seen = await probe(launch);
    }
    if (seen) {
      writeFileSync(RECORD, `${JSON.stringify({ name, launch }, null, 2)}\n`);
      const font = seen.japanese ? '' : ' (no Japanese font: its screenshots lack text)';
      console.log(`Browser tests use ${name}, version ${seen.version}${font}.`);
      return true;
    }
    console.log(`${name} does not start here.`);
  }
  return false;
}

if (!(await ensureChromium())) {
  console.error('No browser starts here: install Google Chrome or Chromium, or name one in CHROMIUM_PATH.');
  process.exitCode = 1;
}

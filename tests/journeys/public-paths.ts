import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from '../browser/launch-options.ts';

/** The production build, as `npm test` makes it before the journeys start. */
export const DIST = join(ROOT, 'dist');

if (!existsSync(DIST)) throw new Error('There is no dist to walk through: run npm test, or build it first.');

/** Every path with an HTML file of its own, `/` and `/stress-check` among them; the answer to a miss is no page. */
export const PUBLIC_PATHS: readonly string[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && file !== '404.html')
  .map((file) => `/${file.replace(/(^index)?\.html$/, '').replaceAll(sep, '/')}`)
  .sort();

const AREA = /^\/consultation\/area\//;
/** Tokyo has no number that two documents prove, Fukuoka has every kind of desk. */
const SAMPLES = ['/consultation/area/13', '/consultation/area/40'];

/** Each page once: two of the 47 prefectures stand for all, which differ in their data only. */
export const PAGES: readonly string[] = PUBLIC_PATHS.filter(
  (path) => !AREA.test(path) || SAMPLES.includes(path),
);

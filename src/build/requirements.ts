import type { Plugin } from 'vite';
import { contentFaults } from './content.ts';

const LIFF_ID = /^\d{10}-[A-Za-z0-9]{8}$/;

/** Operators and staff read why, not the stack of a program they did not write. */
function stop(why: string): never {
  throw Object.assign(new Error(why), { stack: why });
}

/** Stops a build before it starts when it could only make something wrong. */
export function requirements(liffId: string | undefined): Plugin {
  return {
    name: 'requirements',
    apply: 'build',
    configResolved({ mode }) {
      if (mode !== 'mock' && !(liffId && LIFF_ID.test(liffId))) {
        stop(
          'VITE_LIFF_ID is missing or is no LIFF ID (ten digits, a hyphen, eight letters or digits). Set it, for example: VITE_LIFF_ID=1234567890-AbcdEfgh npm run build',
        );
      }
      const faults = contentFaults();
      if (faults) stop(faults);
    },
  };
}

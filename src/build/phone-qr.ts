import { renderUnicodeCompact } from 'uqr';
import type { Plugin } from 'vite';

/** `npm start` also prints a QR code, so that a phone on the same network opens the app without typing. */
export function phoneQr(): Plugin {
  return {
    name: 'phone-qr',
    apply: 'serve',
    configureServer(server) {
      const print = server.printUrls;
      server.printUrls = () => {
        print();
        const url = server.resolvedUrls?.network[0];
        if (url) server.config.logger.info(`\n${renderUnicodeCompact(url)}\n  ${url}\n`);
      };
    },
  };
}

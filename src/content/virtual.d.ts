/**
 * What the content plugin (src/build/content.ts) makes of the JSON beside this file: checked against the schema,
 * without the fields that only staff need, split so that a page loads no more than it shows.
 */
declare module 'virtual:content/crisis' {
  import type { Phone } from '#domain/consultation/service.ts';

  /** No more than the frame of every page shows; the whole service is in `virtual:content/consultation`. */
  interface CrisisLine {
    readonly id: string;
    readonly name: string;
    readonly phone: Phone;
    readonly hours: string;
  }
  /** Free telephones; the round-the-clock one for everybody first. */
  export const crisisLines: readonly CrisisLine[];
  /** 119 and 110. */
  export const emergencies: readonly CrisisLine[];
}

declare module 'virtual:content/consultation' {
  import type { Service } from '#domain/consultation/service.ts';
  export const services: readonly Service[];
}

declare module 'virtual:content/centres' {
  import type { Centres } from '#domain/consultation/centre.ts';
  export const centres: Centres;
}

declare module 'virtual:content/videos' {
  import type { Videos } from '#domain/videos/video.ts';
  export const videos: Videos;
}

declare module 'virtual:content/news' {
  import type { NewsFile } from '#domain/news/news-item.ts';
  /** The newest items when the app was built, for when the news file cannot be fetched. */
  export const snapshot: NewsFile;
  /** Hosts that a news item may link to. */
  export const newsHosts: readonly string[];
}

declare module 'virtual:content/liff-qr' {
  /** Address of the mini-app in LINE and of its QR code as an image; null without a LIFF ID. */
  export const liffQr: { url: string; image: string } | null;
}

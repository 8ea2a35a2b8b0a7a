/** lucide types its package root only; the single icons are the same values. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  import type { IconNode } from 'lucide';

  const icon: IconNode;
  // biome-ignore lint/style/noDefaultExport: this is what the package exports
  export default icon;
}

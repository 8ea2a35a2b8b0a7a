import type { Plugin } from 'vite';

/**
 * Vite wraps every `import()` in a helper that preloads the chunk's own imports and style sheets. Here documents
 * name their preloads, there is one inlined style sheet, and the other pages are loaded when idle: the helper
 * would be 1.3 kB (brotli) of the first screen for nothing.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}

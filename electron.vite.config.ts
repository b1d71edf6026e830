import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Builds the Electron host into `out/`: main process, worker, preload, window. The Chromium host runs its
 * services from source and takes only the window from here.
 */

const at = (...parts: string[]) => join(import.meta.dirname, ...parts);

export default defineConfig({
  main: {
    build: {
      target: 'node24',
      rolldownOptions: {
        input: { electron: at('main', 'hosts', 'electron', 'main.ts'), worker: at('main', 'worker', 'program.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node24',
      rolldownOptions: {
        input: { preload: at('main', 'hosts', 'electron', 'preload.ts') },
        // A sandboxed preload is a script, not a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome140',
      minify: true,
      outDir: at('out', 'renderer'),
      rolldownOptions: {
        input: at('renderer', 'index.html'),
        // What the window begins with is two files of about one size: each costs a request, which a host answers through another
        // process, but they are parsed at the same time.
        output: {
          codeSplitting: {
            groups: [
              { name: 'libraries', test: /[\\/]node_modules[\\/].*js$/, tags: ['$initial'] },
              { name: 'start', tags: ['$initial'] },
            ],
          },
        },
      },
      // Fonts and images stay files: the content security policy allows fonts from the window's own address only.
      assetsInlineLimit: 0,
    },
  },
});

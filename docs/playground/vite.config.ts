import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/**
 * Makes offline.js, a service worker that keeps the files of this build for visits without a
 * network: src/offline.js with the names of the files in it.
 */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = ['./', './icon.svg', ...Object.keys(bundle).map((name) => `./${name}`)];
      const template = readFileSync(new URL('src/offline.js', import.meta.url), 'utf8');
      const source = template.replace('__FILES__', JSON.stringify(files.sort()));
      this.emitFile({ type: 'asset', fileName: 'offline.js', source });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [offline()],
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
});

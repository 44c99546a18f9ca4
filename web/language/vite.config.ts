import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The page as a folder that any server of files can give out, at any address.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1000, emptyOutDir: true },
});

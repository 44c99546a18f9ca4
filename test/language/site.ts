import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and its kin put Chromium, or where `CHROMIUM` says that it is. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** True if there is a browser to try pages in. Without one their tests are skipped, and this says so once. */
export const hasBrowser = existsSync(EXECUTABLE);
if (!hasBrowser) console.warn(`no browser at ${EXECUTABLE}: tests in a browser are skipped (apt-get install chromium)`);

/** A browser without a window, which asks for nothing but the pages that it is sent to. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Serves the files of folders, each below its name, on a free port of this machine. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const [name, ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1).split('/');
    const path = join(folders[name] ?? '', rest.join('/') || 'index.html');
    if (!(name in folders) || rest.includes('..') || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(readFileSync(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

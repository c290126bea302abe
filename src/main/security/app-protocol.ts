import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, type Protocol, protocol } from 'electron';
import { appScheme, isAppUrl } from './app-origin';
import { containedFile } from './contained-file';
import { contentSecurityPolicy } from './content-security-policy';
import { styleNoncePlaceholder } from './style-nonce';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

type Source = { body: Uint8Array<ArrayBuffer> | string; type: string };

/** Serves the built window under `app://keyfolio`; in development, the same address brings what the vite server makes. */
export function serveApp(devServer: URL | null, on: Protocol = protocol): void {
  const root = join(app.getAppPath(), 'out', 'renderer');
  on.handle(appScheme, async (request) => {
    if (!isAppUrl(request.url)) return new Response(null, { status: 403 });
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const { pathname, search } = new URL(request.url);
    const source = devServer ? await fromDevServer(new URL(pathname + search, devServer), request) : await fromBuild(root, pathname);
    return source ? respond(source, devServer) : new Response(null, { status: 404 });
  });
}

async function fromBuild(root: string, pathname: string): Promise<Source | null> {
  const file = await containedFile(root, pathname === '/' ? '/index.html' : pathname);
  const type = file && contentTypes[extname(file).toLowerCase()];
  if (!file || !type) return null;
  const body = await readFile(file).catch(() => null);
  return body && { body: new Uint8Array(body), type };
}

/** `accept` goes along: by it the server knows a stylesheet that is linked from one that a module imports. */
async function fromDevServer(address: URL, { headers }: Request): Promise<Source | null> {
  const answer = await fetch(address, { headers: { accept: headers.get('accept') ?? '*/*' } });
  if (!answer.ok) return null;
  return { body: new Uint8Array(await answer.arrayBuffer()), type: answer.headers.get('content-type') ?? 'application/octet-stream' };
}

function respond({ body, type }: Source, devServer: URL | null): Response {
  const nonce = randomBytes(18).toString('base64');
  const isPage = type.startsWith('text/html');
  const text = isPage ? new TextDecoder().decode(body as Uint8Array).replaceAll(styleNoncePlaceholder, nonce) : body;
  return new Response(text, {
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce, devServer ? `ws://${devServer.host}` : undefined),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  });
}

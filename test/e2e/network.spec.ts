import type { Page } from '@playwright/test';
import { type ListeningPost, openListeningPost } from '../support/listening-post';
import { expect, test } from '../support/test';

/** Every way a page has to reach another machine; each gets the address of a server that notes who knocks. */
const attempts = {
  fetch: (http: string) => fetch(`${http}/fetch`),
  'fetch without cors': (http: string) => fetch(`${http}/no-cors`, { mode: 'no-cors' }),
  XMLHttpRequest: (http: string) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = reject;
      request.open('GET', `${http}/xhr`);
      request.send();
    }),
  WebSocket: (http: string) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(http.replace('http', 'ws'));
      socket.onopen = resolve;
      socket.onerror = reject;
    }),
  EventSource: (http: string) =>
    new Promise((resolve, reject) => {
      const source = new EventSource(`${http}/events`);
      source.onopen = resolve;
      source.onerror = (event) => {
        source.close();
        reject(event);
      };
    }),
  beacon: async (http: string) => navigator.sendBeacon(`${http}/beacon`, 'data'),
  image: (http: string) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = reject;
      image.src = `${http}/image.png`;
    }),
  script: (http: string) => insert('script', { src: `${http}/script.js` }),
  stylesheet: (http: string) => insert('link', { rel: 'stylesheet', href: `${http}/style.css` }),
  video: (http: string) => insert('video', { src: `${http}/video.mp4` }),
  frame: (http: string) => insert('iframe', { src: `${http}/frame` }),
  object: (http: string) => insert('object', { data: `${http}/object` }),
  prefetch: (http: string) => insert('link', { rel: 'prefetch', href: `${http}/prefetch` }),
  preconnect: (http: string) => insert('link', { rel: 'preconnect', href: http }),
  'dns-prefetch': (http: string) => insert('link', { rel: 'dns-prefetch', href: http }),
  manifest: (http: string) => insert('link', { rel: 'manifest', href: `${http}/manifest.json` }),
  icon: (http: string) => insert('link', { rel: 'icon', href: `${http}/icon.png` }),
  ping: async (http: string) => {
    const link = document.createElement('a');
    link.href = '#/settings';
    link.ping = `${http}/ping`;
    link.click();
  },
  worker: (http: string) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob([`fetch('${http}/worker').finally(() => postMessage(1))`])));
      worker.onmessage = resolve;
      worker.onerror = reject;
    }),
  WebRTC: async (http: string) => {
    const address = http.replace('http://', '');
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${address}` },
        { urls: [`turn:${address}?transport=udp`, `turn:${address}?transport=tcp`], username: 'u', credential: 'c' },
      ],
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve(null);
    });
  },
};

/** Adds an element and waits until it has loaded, failed, or had a moment to begin. */
function insert(name: string, attributes: Record<string, string>): Promise<unknown> {
  const element = Object.assign(document.createElement(name), attributes);
  return new Promise((resolve) => {
    element.onload = resolve;
    element.onerror = resolve;
    setTimeout(resolve, 300);
    document.head.append(element);
  });
}

let post: ListeningPost;

test.beforeEach(async () => {
  post = await openListeningPost();
});
test.afterEach(() => post.close());

/** Runs one attempt in the page; whether it failed there does not matter, only whether it was heard. */
async function attempt(page: Page, name: keyof typeof attempts, address: string): Promise<void> {
  await page.evaluate(
    async ([code, helper, http]) => {
      const run = new Function('http', `${helper}; return (${code})(http)`);
      await Promise.race([Promise.resolve(run(http)).catch(() => null), new Promise((resolve) => setTimeout(resolve, 1500))]);
    },
    [attempts[name].toString(), insert.toString(), address] as const,
  );
}

test('nothing that the page tries reaches another machine, even without its content security policy', async ({ keyfolio: { page } }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.getByRole('main').waitFor();
  for (const name of Object.keys(attempts) as (keyof typeof attempts)[]) {
    await test.step(name, async () => {
      await attempt(page, name, `http://127.0.0.1:${post.port}`);
      await attempt(page, name, `http://localhost:${post.port}`);
      expect(post.heard, name).toEqual([]);
    });
  }
  // The server does hear who comes from elsewhere.
  await fetch(`http://127.0.0.1:${post.port}/control`);
  expect(post.heard).toContain('GET /control HTTP/1.1');
});

test('the content security policy refuses on its own', async ({ keyfolio: { page } }) => {
  const violated = await page.evaluate(async (address) => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.push(effectiveDirective));
    await fetch(address).catch(() => null);
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = true' }));
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { display: none }' }));
    document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
    document.body.append(Object.assign(document.createElement('img'), { src: `${address}/x.png` }));
    document.body.append(Object.assign(document.createElement('object'), { data: address }));
    document.head.append(Object.assign(document.createElement('base'), { href: address }));
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
    document.body.append(form);
    form.submit();
    document.body.setAttribute('onclick', 'window.hacked = true');
    document.body.click();
    // Later, because what the test itself runs may evaluate text.
    setTimeout(() => new Function('window.hacked = true')());
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { directives, hacked: 'hacked' in window, display: getComputedStyle(document.body).display };
  }, `http://127.0.0.1:${post.port}`);
  expect(new Set(violated.directives)).toEqual(
    new Set([
      'connect-src',
      'script-src-elem',
      'style-src-elem',
      'frame-src',
      'img-src',
      'object-src',
      'base-uri',
      'form-action',
      'script-src-attr',
      'script-src',
    ]),
  );
  expect(violated).toMatchObject({ hacked: false, display: 'block' });
  expect(post.heard).toEqual([]);
});

test('the main process itself reaches nothing, even where no lock was set', async ({ keyfolio: { app } }) => {
  const answers = await app.evaluate(async ({ session }, port) => {
    const ask = (name: string, address: string) =>
      (name === '' ? session.defaultSession : session.fromPartition(name)).fetch(address).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    return Promise.all([
      ask('', `http://127.0.0.1:${port}/`),
      ask('another session', `http://127.0.0.1:${port}/`),
      ask('another session', `http://localhost:${port}/`),
      ask('another session', 'https://keyfolio.example/'),
    ]);
  }, post.port);
  expect(answers).toEqual([
    'net::ERR_BLOCKED_BY_CLIENT',
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_NAME_NOT_RESOLVED',
  ]);
  expect(post.heard).toEqual([]);
});

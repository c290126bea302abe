import { join } from 'node:path';
import type { KeyfolioBridge } from '@shared/ipc/bridge';
import { channels, events } from '@shared/ipc/channels';
import { root } from '../../scripts/lib/paths.mjs';
import { expect, test } from '../support/test';

declare global {
  interface Window {
    readonly keyfolio: KeyfolioBridge;
  }
}

test.describe('the window', () => {
  test('runs with the options that keep a page in its place', async ({ sample: { app } }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => object };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
  });

  test('sees our bridge and nothing of Node or Electron', async ({ sample: { page } }) => {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(window.keyfolio).sort(),
      invoke: Object.keys(window.keyfolio.invoke).sort(),
      on: Object.keys(window.keyfolio.on).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['boot', 'invoke', 'on'], invoke: [...channels].sort(), on: [...events].sort(), node: [] });
  });

  test('cannot add a channel to the bridge, or replace one', async ({ sample: { page } }) => {
    const outcome = await page.evaluate(async () => {
      const invoke = window.keyfolio.invoke as unknown as Record<string, unknown>;
      Reflect.set(invoke, 'shell:execute', () => 'mine');
      Reflect.set(invoke, 'preferences:read', () => 'mine');
      Reflect.set(window, 'keyfolio', { invoke: {} });
      return { unknown: typeof invoke['shell:execute'], answer: await window.keyfolio.invoke['preferences:read']() };
    });
    expect(outcome).toMatchObject({ unknown: 'undefined', answer: { ok: true } });
  });

  test('hears messages without their event, and can stop', async ({ sample: { app, page } }) => {
    const heard = await page.evaluateHandle(() => {
      const calls: unknown[][] = [];
      const stop = window.keyfolio.on['menu:command']((...args: unknown[]) => void calls.push(args));
      return { calls, stop };
    });
    const say = (id: string) =>
      app.evaluate(({ BrowserWindow }, command) => BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', { id: command }), id);
    await say('nothing');
    await expect.poll(() => heard.evaluate(({ calls }) => calls)).toEqual([[{ id: 'nothing' }]]);
    await heard.evaluate(({ stop }) => stop());
    await say('nothing again');
    await page.evaluate(() => window.keyfolio.invoke['preferences:read']());
    expect(await heard.evaluate(({ calls }) => calls)).toHaveLength(1);
  });
});

test.describe('messages', () => {
  test('with wrong arguments get an answer and change nothing', async ({ sample: { page } }) => {
    const answers = await page.evaluate(async (names) => {
      const invoke = window.keyfolio.invoke as unknown as Record<string, (args: unknown) => Promise<unknown>>;
      return Promise.all(names.map((name) => invoke[name]?.({ nonsense: '../../etc/passwd' })));
    }, channels);
    for (const [index, channel] of channels.entries()) {
      // Every field of a preference change is optional, and unknown ones are dropped.
      if (channel === 'preferences:write') expect(answers[index], channel).toMatchObject({ ok: true });
      else expect(answers[index], channel).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
    }
  });

  test('from another page are refused, and it learns nothing', async ({ sample: { app } }) => {
    const answers = await app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const forger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
        await forger.loadURL('data:text/html,<title>app://keyfolio/index.html</title>');
        const answer = await forger.webContents.executeJavaScript(
          `(async () => ({ boot: keyfolio.boot, read: await keyfolio.invoke['preferences:read'](), open: await keyfolio.invoke['shell:openExternal']({ url: 'https://example.com' }) }))()`,
        );
        forger.destroy();
        return answer;
      },
      join(root, 'out', 'preload', 'index.cjs'),
    );
    const refused = { ok: false, error: { code: 'forbidden-sender' } };
    expect(answers).toEqual({ boot: null, read: refused, open: refused });
  });

  test('from a frame inside our own page are refused', async ({ sample: { app } }) => {
    const answer = await app.evaluate(
      async ({ BrowserWindow }, preload) => {
        // The product's windows give frames no preload; this one does, so that the check behind it is what is tested.
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true },
        });
        await window.loadURL('app://keyfolio/index.html');
        await window.webContents.executeJavaScript(
          `document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>frame</p>' }))`,
        );
        const frame = () => window.webContents.mainFrame.frames[0];
        while (frame()?.url !== 'about:srcdoc') await new Promise((resolve) => setTimeout(resolve, 20));
        const answer = await frame()?.executeJavaScript(`keyfolio.invoke['preferences:read']()`);
        window.destroy();
        return answer;
      },
      join(root, 'out', 'preload', 'index.cjs'),
    );
    expect(answer).toEqual({ ok: false, error: { code: 'forbidden-sender' } });
  });

  test('ask the desktop to open parsed https and e-mail addresses only', async ({ sample: { app, page } }) => {
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = async (url) => void opened.push(url);
    });
    const addresses = [
      'https://example.com/a',
      'mailto:a@b.c',
      'http://example.com',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://x/y',
      'https://u:p@x.y',
    ];
    const answers = await page.evaluate(
      (urls) => Promise.all(urls.map((url) => window.keyfolio.invoke['shell:openExternal']({ url }))),
      addresses,
    );
    expect(answers.map((answer) => answer.ok || answer.error.code)).toEqual([true, true, ...Array(5).fill('url-refused')]);
    expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
      'https://example.com/a',
      'mailto:a@b.c',
    ]);
  });

  test('name files by tokens that a dialog gave, and by nothing else', async ({ sample: { page } }) => {
    const answers = await page.evaluate(() =>
      Promise.all([
        window.keyfolio.invoke['files:open']({ token: '/etc/passwd' }),
        window.keyfolio.invoke['files:open']({ token: crypto.randomUUID() }),
        window.keyfolio.invoke['files:showInFolder']({ token: crypto.randomUUID() }),
      ]),
    );
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  });
});

test.describe('the page stays where it is', () => {
  const elsewhere = 'https://example.com/';
  const ways = {
    'location.assign': (url: string) => location.assign(url),
    'a link': (url: string) => Object.assign(document.createElement('a'), { href: url }).click(),
    'a refresh': (url: string) => {
      document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0; url=${url}` }));
    },
  };

  test('whatever tries to lead it away', async ({ sample: { app, page } }) => {
    // Without its content security policy, so that the guard below it is what is tested.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.getByRole('main').waitFor();
    await app.evaluate(({ BrowserWindow }) => {
      const refused: string[] = [];
      Object.assign(globalThis, { refused });
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
        if (event.defaultPrevented) refused.push(event.url);
      });
    });
    const refused = () => app.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
    let expected = 0;
    for (const target of [elsewhere, 'app://keyfolio/assets/', 'app://keyfolio.evil.example/', 'app://evil/index.html']) {
      for (const way of Object.values(ways)) {
        await page.evaluate(([code, url]) => new Function('url', `(${code})(url)`)(url), [way.toString(), target] as const);
        expected += 1;
        await expect.poll(async () => (await refused()).length, { message: `${way} to ${target}` }).toBe(expected);
      }
    }
    // Asked of the page itself: Playwright goes on waiting for the navigations that were refused.
    const place = await page.evaluate(() => ({ url: location.href.split('#')[0], isWhole: document.querySelector('main') !== null }));
    expect(place).toEqual({ url: 'app://keyfolio/index.html', isWhole: true });
  });

  test('and opens no window, no webview, no frame of another page', async ({ sample: { app, page } }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.getByRole('main').waitFor();
    const opened = await page.evaluate(async () => {
      const windows = ['https://example.com', 'app://keyfolio/index.html', 'about:blank', 'file:///etc/passwd', ''].map((url) =>
        window.open(url),
      );
      Object.assign(document.createElement('a'), { href: 'https://example.com', target: '_blank' }).click();
      const webview = document.createElement('webview');
      webview.setAttribute('src', 'https://example.com');
      const frames = ['https://example.com/', 'app://keyfolio/index.html', 'file:///etc/passwd'].map((src) =>
        Object.assign(document.createElement('iframe'), { src }),
      );
      document.body.append(webview, ...frames);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return windows.filter((each) => each !== null).length;
    });
    expect(opened).toBe(0);
    const contents = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((each) => ({
        type: each.getType(),
        frames: each.mainFrame.framesInSubtree.map(({ url, origin }) => ({ url: url.split('#')[0], origin })),
      })),
    );
    expect(contents.map(({ type }) => type)).toEqual(['window']);
    const [main, ...frames] = contents[0]?.frames ?? [];
    expect(main).toEqual({ url: 'app://keyfolio/index.html', origin: 'app://keyfolio' });
    expect(frames).toHaveLength(3);
    // An empty frame, or the refusal that Chromium shows in its place, which belongs to nobody.
    for (const { url, origin } of frames)
      expect(['', 'about:blank'].includes(url ?? '') || origin === 'null', `${url} of ${origin}`).toBe(true);
  });

  test('and downloads nothing', async ({ sample: { app, page } }) => {
    await app.evaluate(({ session }) => {
      session.defaultSession.on('will-download', (event) => Object.assign(globalThis, { prevented: event.defaultPrevented }));
    });
    await page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['content']));
      Object.assign(document.createElement('a'), { href, download: 'plan.exe' }).click();
    });
    await expect.poll(() => app.evaluate(() => (globalThis as { prevented?: boolean }).prevented)).toBe(true);
  });
});

test('no permission is granted', async ({ sample: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'clipboard-write',
      'midi',
      'persistent-storage',
      'idle-detection',
      'screen-wake-lock',
    ];
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'unknown',
      );
    const failure = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        (error: { name?: string; code?: number }) => error.name ?? error.code ?? 'refused',
      );
    return {
      granted: (await Promise.all(names.map(async (name) => [name, await state(name)] as const))).filter(([, each]) => each === 'granted'),
      notification: await Notification.requestPermission(),
      position: await failure(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, ({ code }) => reject({ code }))),
      ),
      clipboard: await failure(navigator.clipboard.readText()),
      camera: await failure(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await failure(navigator.mediaDevices.getDisplayMedia()),
    };
  });
  expect(states).toEqual({
    granted: [],
    notification: 'denied',
    position: 1,
    clipboard: 'NotAllowedError',
    camera: expect.stringMatching(/^(NotAllowedError|NotFoundError)$/),
    screen: expect.stringMatching(/^(NotAllowedError|NotSupportedError|InvalidStateError|AbortError)$/),
  });
});

test.describe('app://keyfolio', () => {
  test('serves its own files, under the policy, and no others', async ({ sample: { page } }) => {
    const answers = await page.evaluate(async () => {
      const ask = (url: string, options?: RequestInit) =>
        fetch(url, options).then(
          (answer) => answer.status,
          () => 'refused',
        );
      const own = await fetch('app://keyfolio/index.html');
      return {
        own: own.status,
        policy: own.headers.get('content-security-policy'),
        nosniff: own.headers.get('x-content-type-options'),
        traversal: await Promise.all(
          [
            'app://keyfolio/..%2f..%2fpackage.json',
            'app://keyfolio/%2e%2e/%2e%2e/package.json',
            'app://keyfolio/..%5c..%5cpackage.json',
            'app://keyfolio/assets/..%2f..%2f..%2fpackage.json',
            'app://keyfolio/%252e%252e%252fmain%252findex.cjs',
            'app://keyfolio/..%2fmain%2findex.cjs',
            'app://keyfolio/etc/passwd',
            'app://keyfolio/%00',
            'app://keyfolio/assets',
          ].map((url) => ask(url)),
        ),
        otherHost: await ask('app://evil/index.html'),
        file: await ask('file:///etc/passwd'),
        post: await ask('app://keyfolio/index.html', { method: 'POST', body: 'x' }),
      };
    });
    expect(answers).toMatchObject({ own: 200, nosniff: 'nosniff', otherHost: 'refused', file: 'refused', post: 405 });
    expect(answers.policy).toMatch(/^default-src 'none'; /);
    expect(answers.policy).not.toContain('unsafe');
    expect(new Set(answers.traversal)).toEqual(new Set([404]));
  });

  test('gives each page a nonce of its own', async ({ sample: { page } }) => {
    const nonces = await page.evaluate(async () => {
      const nonceOf = async () => /nonce="([^"]+)"/.exec(await (await fetch('app://keyfolio/index.html')).text())?.[1];
      return [await nonceOf(), await nonceOf()];
    });
    expect(nonces[0]).toMatch(/^[\w+/=]{20,}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

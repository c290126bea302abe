import { describe, expect, test } from 'vitest';
import { developmentServer } from '../../../src/main/security/development-server';
import { mayLoad } from '../../../src/main/security/may-load';
import { externalAddress } from '../../../src/main/security/open-external';

describe('what the operating system is asked to open', () => {
  test.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['mailto:claire@example.com', 'mailto:claire@example.com'],
    ['mailto:claire@example.com?subject=QBR&body=Hello&cc=a@b.c', 'mailto:claire@example.com?subject=QBR&body=Hello&cc=a@b.c'],
  ])('%s is opened', (given, opened) => {
    expect(externalAddress(given)).toBe(opened);
  });

  test.each([
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<script>',
    'app://keyfolio/',
    'smb://server/share',
    'ms-msdt:/id',
    'vscode://file/x',
    'https://user:password@example.com/',
    'https://user@example.com/',
    'mailto:a@b.c?attach=/etc/passwd',
    'mailto:a@b.c?subject=x&Attachment=/etc/passwd',
    'example.com',
    '-e calc',
    '',
  ])('%s is refused', (given) => {
    expect(externalAddress(given)).toBeNull();
  });
});

describe('what the window may load', () => {
  const server = new URL('http://localhost:5173');

  test.each(['app://keyfolio/index.html', 'app://keyfolio/assets/x.js', 'blob:app://keyfolio/5f0c', 'data:image/png;base64,AA=='])(
    '%s is ours',
    (address) => {
      expect(mayLoad(address, null, false)).toBe(true);
    },
  );

  test.each([
    'https://example.com/',
    'http://127.0.0.1:5173/',
    'ws://localhost:5173/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://other/',
    'blob:https://example.com/5f0c',
    'devtools://devtools/bundled/inspector.html',
    'chrome://gpu',
    'nonsense',
  ])('%s is refused to the product', (address) => {
    expect(mayLoad(address, null, false)).toBe(false);
  });

  test('development adds the socket of the server, and nothing else of it', () => {
    expect(mayLoad('ws://localhost:5173/?token=x', server, true)).toBe(true);
    expect(mayLoad('devtools://devtools/bundled/inspector.html', server, true)).toBe(true);
    expect(mayLoad('ws://localhost:9999/', server, true)).toBe(false);
    expect(mayLoad('http://localhost:5173/main.tsx', server, true)).toBe(false);
    expect(mayLoad('https://example.com/', server, true)).toBe(false);
  });
});

describe('the development server', () => {
  test('is taken from the environment only on this machine, and never by a packaged application', () => {
    expect(developmentServer('http://localhost:5173', false)?.host).toBe('localhost:5173');
    expect(developmentServer('http://127.0.0.1:5173', false)?.host).toBe('127.0.0.1:5173');
    expect(developmentServer('http://localhost:5173', true)).toBeNull();
    expect(developmentServer('http://evil.example:5173', false)).toBeNull();
    expect(developmentServer('http://localhost.evil.example', false)).toBeNull();
    expect(developmentServer('https://localhost:5173', false)).toBeNull();
    expect(developmentServer('nonsense', false)).toBeNull();
    expect(developmentServer(undefined, false)).toBeNull();
  });
});

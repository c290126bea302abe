import { describe, expect, test } from 'vitest';
import { isTrustedSender } from '../../../src/main/security/trusted-sender';

const from = (url: string, parent: unknown = null) => isTrustedSender({ senderFrame: { url, parent } });

describe('who may speak to the main process', () => {
  test('the main frame of our own origin may', () => {
    expect(from('app://keyfolio/index.html#/accounts')).toBe(true);
    expect(from('app://keyfolio/')).toBe(true);
  });

  test.each([
    'https://keyfolio/',
    'http://localhost:5173/index.html',
    'file:///app/keyfolio/index.html',
    'app://keyfolio.evil.example/',
    'app://evil.example/app://keyfolio/',
    'app://user@keyfolio/',
    'app://keyfolio:80/',
    'app://keyfolio@evil.example/',
    'apps://keyfolio/',
    'data:text/html,app://keyfolio/',
    'blob:app://keyfolio/0a8a',
    'about:blank',
    'about:srcdoc',
    '',
    'not an address',
  ])('a page at "%s" may not', (url) => {
    expect(from(url)).toBe(false);
  });

  test('a frame inside our own page may not, whatever its address', () => {
    expect(from('app://keyfolio/index.html', { url: 'app://keyfolio/index.html' })).toBe(false);
  });

  test('a frame that is gone may not', () => {
    expect(isTrustedSender({ senderFrame: null })).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/main/security/content-security-policy';

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );

test('nothing is allowed unless it is named, and nothing from outside is named', () => {
  const policy = directives(contentSecurityPolicy('abc'));
  expect(policy['default-src']).toEqual(["'none'"]);
  expect(policy['script-src']).toEqual(["'self'", "'nonce-abc'"]);
  expect(policy['style-src']).toEqual(["'self'", "'nonce-abc'"]);
  const allowed = new Set(Object.values(policy).flat());
  expect(allowed).toEqual(new Set(["'none'", "'nonce-abc'", "'self'", 'blob:', 'data:']));
});

test('development adds one socket', () => {
  const policy = directives(contentSecurityPolicy('abc', 'ws://localhost:5173'));
  expect(policy['connect-src']).toEqual(["'self'", 'ws://localhost:5173']);
});

/**
 * The policy of every page and worker that the application serves. Nothing is allowed unless named here.
 *
 * Styles: our own files, and `<style>` elements that carry the page's nonce (Mantine's variables). No
 * 'unsafe-inline': React sets `style` through the CSSOM, which the policy does not govern.
 * @param nonce fresh for each page, unguessable
 * @param developmentSocket address of the vite server's reload socket, in development only
 */
export function contentSecurityPolicy(nonce: string, developmentSocket?: string): string {
  const directives = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': developmentSocket ? `'self' ${developmentSocket}` : "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/**
 * The vite server of `npm run dev`, or null: a packaged application has none, whatever its environment says,
 * and only this machine's loopback is accepted.
 */
export function developmentServer(address: string | undefined, isPackaged: boolean): URL | null {
  if (isPackaged || !address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? url : null;
}

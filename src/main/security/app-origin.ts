/** The scheme and host of the window, for ever: moving them strands the users' database, which belongs to this origin. */
export const appScheme = 'app';
export const appHost = 'keyfolio';
export const appOrigin = `${appScheme}://${appHost}`;

/**
 * Whether an address belongs to the application, by its parsed parts: `app://keyfolio.evil/` and
 * `app://user@keyfolio/` do not. (`URL.origin` is the string `null` for a scheme that Node does not know.)
 */
export function isAppUrl(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
}

const mailFields = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

/**
 * The address to hand to the operating system, or null when it must not be: only https without credentials, and
 * mailto whose fields write a message (`attach` would send a file of the user's).
 * @returns the parsed and normalised address, not the text that was given
 */
export function externalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'https:') return url.username === '' && url.password === '' ? url.href : null;
  if (url.protocol !== 'mailto:') return null;
  return [...url.searchParams.keys()].every((field) => mailFields.has(field.toLowerCase())) ? url.href : null;
}

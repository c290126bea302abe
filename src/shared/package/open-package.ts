import { fail, type Result } from '../result';
import type { PackageContent } from './format';
import { readPackage } from './read-package';
import { isSealed, readFront, unseal } from './seal';
import type { WebCrypto } from './web-crypto';

/**
 * What a package holds, locked or not. `package-locked`: it asks for a passphrase and none was given; for the rest see `readPackage` and
 * `unseal`.
 */
export async function openPackage(bytes: Uint8Array, passphrase: string | null, crypto: WebCrypto): Promise<Result<PackageContent>> {
  if (!isSealed(bytes)) return readPackage(bytes);
  const front = readFront(bytes);
  if (!front.ok) return front;
  if (passphrase === null) return fail('package-locked');
  const opened = await unseal(bytes, passphrase, crypto);
  return opened.ok ? readPackage(opened.value) : opened;
}

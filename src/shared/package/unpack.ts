import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../result';
import type { ZipFile } from './zip-directory';

/** Compressed bytes per step: one step unpacks to 17 MB at the very most. */
const step = 16_384;

/** The bytes of a file of a zip, never more than it declares: a bomb is left as soon as it lies. */
export function unpack({ name, compressed, size, deflated }: ZipFile): Result<Uint8Array> {
  if (!deflated) return compressed.length === size ? ok(compressed) : fail('package-damaged', undefined, `${name}: size`);
  const whole = new Uint8Array(size);
  let filled = 0;
  let tooMuch = false;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    tooMuch ||= filled + chunk.length > size;
    if (!tooMuch) whole.set(chunk, filled);
    filled += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < compressed.length && !tooMuch; at += step) {
      inflate.push(compressed.subarray(at, at + step), at + step >= compressed.length);
    }
  } catch (cause) {
    return fail('package-damaged', undefined, `${name}: ${String(cause)}`);
  }
  if (tooMuch) return fail('package-damaged', undefined, `${name}: more than the ${size} bytes it declares`);
  return ended && filled === size ? ok(whole) : fail('package-damaged', undefined, `${name}: ${filled} of ${size} bytes`);
}

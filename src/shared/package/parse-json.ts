import { fail, ok, type Result } from '../result';
import { limits } from './format';

/**
 * JSON that is safe to copy: no `__proto__` in it, nested no deeper than any record is. `JSON.parse` makes a plain field of
 * that name, but the first copy of the object would give it another prototype.
 */
export function parseJson(text: string, what: string): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return fail('package-damaged', undefined, `${what}: ${String(cause)}`);
  }
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) return fail('package-unsafe', undefined, `${what}: nested too deep`);
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      if (Object.hasOwn(item, '__proto__')) return fail('package-unsafe', undefined, `${what}: __proto__`);
      for (const inner of Object.values(item)) if (typeof inner === 'object') next.push(inner);
    }
    level = next;
  }
  return ok(value);
}

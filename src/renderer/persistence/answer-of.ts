import { fail, ok, type Result } from '@shared/result';

/**
 * Milliseconds. A database opens within a fraction of a second, on a slow disk within a few; a damaged one can leave Chromium trying
 * for ever, without an error. Who is merely slow loses nothing but the time of being filled again.
 */
export const patience = 10_000;

/**
 * What the browser answers about a database; `store-open` when it refuses, or says nothing at all.
 * @param limit null: it takes the time that it takes
 */
export async function answerOf<T>(asked: PromiseLike<T>, limit: number | null = patience): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Result<T>>((resolve) => {
    if (limit !== null) timer = setTimeout(() => resolve(fail('store-open', undefined, `no answer in ${limit} ms`)), limit);
  });
  const answer = asked.then(
    (value): Result<T> => ok(value),
    (cause: unknown) => fail('store-open', undefined, String(cause)),
  );
  const first = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return first;
}

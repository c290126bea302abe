/** @typedef {ReturnType<typeof randomOf>} Random */

/**
 * Random choices that are the same for the same seed and round (mulberry32), so that a round can be repeated.
 * @param {number} seed @param {number} round
 */
export function randomOf(seed, round) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from `least` to `most`. @param {number} least @param {number} most */
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    /** @param {number} probability */
    chance: (probability) => next() < probability,
    /** @template T @param {readonly T[]} all @returns {T} */
    oneOf: (all) => /** @type {T} */ (all[between(0, all.length - 1)]),
  };
}

/** One line per step, so that a reader knows what the machine is doing and what it did not need to do. */
export const step = {
  /** @param {string} what */
  doing: (what) => console.log(`• ${what}`),
  /** @param {string} what */
  done: (what) => console.log(`✓ ${what}`),
};

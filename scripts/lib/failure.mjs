/** A failure whose reader can mend it: what went wrong, and the one command that mends it. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [mend] A command to run, or a sentence where no command can help.
   */
  constructor(message, mend) {
    super(message);
    this.name = 'Failure';
    this.mend = mend;
  }
}

/** Prints a failure as its reader needs it, and sets the exit code. @param {unknown} error */
export function report(error) {
  if (error instanceof Failure) {
    console.error(`\n✗ ${error.message}`);
    if (error.mend) console.error(`  Mend it with:  ${error.mend}`);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}

/** Runs a script's main part and reports its failure. @param {() => Promise<void>} main */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    report(error);
  }
}

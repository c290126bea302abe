/** In bytes. A template is a few hundred kilobytes; pictures on its pages make it larger, and are not read. */
export const largestTemplate = 50_000_000;

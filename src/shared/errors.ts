import type errors from './i18n/en/errors.json';

/** Every expected failure of the product: a key of the `errors` catalogue, so that none can exist without its words. */
export type ErrorCode = keyof typeof errors;

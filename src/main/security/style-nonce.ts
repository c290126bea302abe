/**
 * Stands in the built page where each answer of `app://keyfolio` puts its fresh nonce (vite's `html.cspNonce`, which
 * writes `<meta property="csp-nonce">`).
 */
export const styleNoncePlaceholder = '__KEYFOLIO_NONCE__';

/** Id of the coverage matrix in the page. */
export const coverageId = 'coverage-matrix';

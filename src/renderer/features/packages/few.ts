/** Of records that all say the same, such as "new", as many as anybody reads before they ask for all. */
export const few = 50;

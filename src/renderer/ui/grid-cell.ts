import { createContext } from 'react';

/** Inside a cell of a table: the cell is the stop for Tab, so that what it holds is none. */
export const InGridCell = createContext(false);

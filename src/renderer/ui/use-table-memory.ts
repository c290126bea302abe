import { useMemo } from 'react';
import { setPreferences, usePreferences } from '@/stores/preferences';

export type TableMemory = {
  /** Columns that the user showed or hid. */
  readonly columns: Readonly<Record<string, boolean>>;
  readonly group: string | null;
  readonly setColumn: (id: string, shown: boolean) => void;
  readonly setGroup: (group: string | null) => void;
};

const nothing = { columns: {}, group: null };
const forgetful: TableMemory = { ...nothing, setColumn: () => {}, setGroup: () => {} };

/** How the user arranged a table, kept with this installation's preferences under a name; without one it is forgotten with the page. */
export function useTableMemory(name: string | undefined): TableMemory {
  const stored = usePreferences(({ preferences }) => (name === undefined ? undefined : preferences.tables[name]));
  return useMemo(() => {
    if (name === undefined) return forgetful;
    const change = (fields: Partial<typeof nothing>) => {
      const { tables } = usePreferences.getState().preferences;
      void setPreferences({ tables: { ...tables, [name]: { ...nothing, ...tables[name], ...fields } } });
    };
    return {
      ...nothing,
      ...stored,
      setColumn: (id, shown) => change({ columns: { ...usePreferences.getState().preferences.tables[name]?.columns, [id]: shown } }),
      setGroup: (group) => change({ group } as Partial<typeof nothing>),
    };
  }, [name, stored]);
}

/** Numbers out of their range are not kept. */
type NumberType = { type: 'integer' | 'number'; min: number; max: number };

/** How the cells of a field are read. */
export type FieldType =
  | { type: 'text' | 'long' | 'money' | 'date' | 'currency' }
  | NumberType
  | { type: 'choice'; values: readonly string[]; catalogue: Catalogue };

/** Group of the `model` catalogue that names the values of a choice. */
export type Catalogue = 'tier' | 'status' | 'stage' | 'kind' | 'buyingRole' | 'support' | 'relationship' | 'politicalStatus' | 'assessment';

/** A field that a column can fill. */
export type FieldSpec = FieldType & {
  field: string;
  /** Key of its name, in the `model` catalogue where the model has the field. */
  label: string;
  /**
   * Headers it goes by, folded to letters and digits: plain English and French, Salesforce, HubSpot, Dynamics and Outlook exports.
   * The first ones are the surest.
   */
  headers: readonly string[];
};

export const text = { type: 'text' } as const;
export const long = { type: 'long' } as const;
export const money = { type: 'money' } as const;
/** Of the row's amounts that name none themselves. */
export const currency = { type: 'currency' } as const;
export const date = { type: 'date' } as const;
export const choice = (values: readonly string[], catalogue: Catalogue) => ({ type: 'choice', values, catalogue }) as const;
export const whole = (min: number, max: number) => ({ type: 'integer', min, max }) as const;

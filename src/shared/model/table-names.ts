/** Every table that a commit may write. */
export const tableNames = [
  'accounts',
  'businessUnits',
  'offers',
  'opportunities',
  'people',
  'seats',
  'lines',
  'maps',
  'placements',
  'importReports',
] as const;
export type TableName = (typeof tableNames)[number];

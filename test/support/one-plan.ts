import type { Mutation } from '@shared/model/changes';
import { anAccount, anOpportunity, aPerson, aSeat } from './records';

/** A small plan with something in every table. */
export const onePlan = (): Mutation[] => [
  { op: 'create', table: 'accounts', record: anAccount({ id: 'a0', name: 'Acme Group' }) },
  { op: 'create', table: 'accounts', record: anAccount({ parentId: 'a0', annualRevenue: { minor: 120_000_00, currency: 'EUR' } }) },
  { op: 'create', table: 'businessUnits', record: { id: 'u1', accountId: 'a1', name: 'Finance' } },
  {
    op: 'create',
    table: 'offers',
    record: { id: 'f1', name: 'GTX Pro', family: 'GTX', listPrice: { minor: 4821_00, currency: 'USD' }, custom: {} },
  },
  {
    op: 'create',
    table: 'opportunities',
    record: anOpportunity({ accountId: 'a1', offerId: 'f1', stage: 'engaging', custom: { Lead: 'Fair' } }),
  },
  { op: 'create', table: 'people', record: aPerson({ support: 'mentor', influence: 8 }) },
  { op: 'create', table: 'seats', record: aSeat({ personId: 'p1', businessUnitId: 'u1' }) },
  { op: 'create', table: 'seats', record: aSeat({ id: 's2', title: 'CFO', state: 'vacant' }) },
  {
    op: 'create',
    table: 'lines',
    record: {
      id: 'l1',
      accountId: 'a1',
      kind: 'influences',
      fromSeatId: 's1',
      toSeatId: 's2',
      strength: 3,
      note: '',
      assessment: 'assumed',
    },
  },
  { op: 'create', table: 'maps', record: { id: 'm1', accountId: 'a1', name: 'Steering' } },
  { op: 'create', table: 'placements', record: { id: 'pl1', accountId: 'a1', mapId: 'm1', seatId: 's1', x: 40, y: 80.5 } },
  { op: 'create', table: 'placements', record: { id: 'pl2', accountId: 'a1', mapId: 'm1', seatId: 's2', x: 240, y: 80 } },
  {
    op: 'create',
    table: 'importReports',
    record: {
      id: 'i1',
      importedAt: '2026-01-05T09:00:00.000Z',
      fileName: 'accounts.csv',
      kind: 'accounts',
      header: ['account'],
      rowsRead: 2,
      created: 1,
      updated: 0,
      unchanged: 0,
      issues: [{ line: 2, severity: 'rejected', reason: 'missingName', params: {}, cells: [''] }],
    },
  },
];

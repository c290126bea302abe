import { type WhiteSpaceCell, whiteSpaceCellSchema } from '@shared/model/need';
import { opportunitySchema } from '@shared/model/opportunity';
import { newId } from '@/persistence/new-id';
import { createRecord, editRecord } from '@/stores/records';
import { save } from '@/stores/save';
import { today } from '@/ui/today';

/** A place of the grid: what one unit has of one offer, if anybody has looked. */
export type Place = {
  accountId: string;
  unit: { id: string; name: string };
  offer: { id: string; name: string };
  cell: WhiteSpaceCell | null;
};

/** What a place is called: "CRM Suite · Iberia". */
export const placeName = ({ unit, offer }: Pick<Place, 'unit' | 'offer'>): string => `${offer.name} · ${unit.name}`;

type CellFields = Partial<Omit<WhiteSpaceCell, 'id'>>;

/** Writes fields of a place; one that nobody had looked at begins as a potential. */
function write(place: Place, field: 'state' | 'value', fields: CellFields) {
  const { accountId, unit, offer, cell } = place;
  if (cell) {
    const { [field]: value, ...also } = fields;
    return editRecord('whiteSpaceCells', cell, field, value as WhiteSpaceCell[typeof field], also, placeName(place));
  }
  return createRecord(
    'whiteSpaceCells',
    { accountId, businessUnitId: unit.id, offerId: offer.id, state: 'potential', ...fields },
    placeName(place),
  );
}

export const setState = (place: Place, state: WhiteSpaceCell['state']) => write(place, 'state', { state });
export const setValue = (place: Place, value: WhiteSpaceCell['value']) => write(place, 'value', { value });

/** The deal that a place becomes: named, valued and linked, in one step of undo. It answers the new deal's id. */
export async function createDeal(place: Place): Promise<string | null> {
  const { accountId, unit, offer, cell } = place;
  const name = placeName(place);
  const deal = opportunitySchema.parse({
    id: newId(),
    accountId,
    name,
    kind: 'cross-sell',
    offerId: offer.id,
    amount: cell?.value ?? null,
    openedOn: today(),
    stageHistory: [{ stage: 'prospecting', on: today() }],
  });
  const linked = { state: 'in-pipeline', opportunityId: deal.id } as const;
  const saved = await save(
    { key: 'createOpportunity', params: { name } },
    [
      { op: 'create', table: 'opportunities', record: deal },
      cell
        ? { op: 'update', table: 'whiteSpaceCells', id: cell.id, fields: linked }
        : {
            op: 'create',
            table: 'whiteSpaceCells',
            record: whiteSpaceCellSchema.parse({ id: newId(), accountId, businessUnitId: unit.id, offerId: offer.id, ...linked }),
          },
    ],
    { accountId },
  );
  return saved.ok ? deal.id : null;
}

import { accountSchema } from '@shared/model/account';
import { businessUnitSchema } from '@shared/model/business-unit';
import type { Mutation } from '@shared/model/changes';
import { lineSchema } from '@shared/model/line';
import { opportunitySchema, opportunityStages } from '@shared/model/opportunity';
import { personSchema } from '@shared/model/person';
import { seatSchema } from '@shared/model/seat';
import { placementSchema, stakeholderMapSchema } from '@shared/model/stakeholder-map';

/** How much there is of everything. */
export type PortfolioSize = {
  accounts: number;
  /** People of each account, each in a seat, on a line to the manager and on the map. */
  stakeholders: number;
  /** Records of each account in all; opportunities make up what is missing. */
  records: number;
};

const first = ['Claire', 'Étienne', 'Noémie', 'Jürgen', 'Aïcha', 'Søren', 'Łukasz', 'Mary', 'Paul', 'Inès', 'Hugo', 'Zoé'];
const last = ['Martin', 'Lefèvre', 'Müller', "O'Brien", 'Núñez', 'Øster', 'Saint-Clair', 'Garcia', 'Nguyen', 'Kowalski', 'Dubois'];
const jobs = ['Directeur des achats', 'CIO', 'Head of R&D', "Responsable de l'équipe support", 'Plant manager', 'Contrôleuse de gestion'];
const units = ['Production', 'Achats', 'Recherche et développement', 'Supply chain', 'Ventes France'];
const trades = ['Aéronautique', 'Software', 'Chimie', 'Energy', 'Agroalimentaire'];
const themes = ['Déploiement', 'Renewal', 'Module analytique', 'Extension', 'Productivity programme'];
const remarks = [
  'Veut réduire les coûts avant la fin de l’exercice.',
  'Asked for the SLA report before the next steering committee.',
  'Craint un délai de déploiement trop long.',
  'Would speak for us at the executive review.',
];
const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The same portfolio every time, account by account: what it creates, references first. */
export function* portfolio(size: PortfolioSize): Generator<Mutation[]> {
  for (let index = 0; index < size.accounts; index += 1) yield accountOf(index, size);
}

function accountOf(index: number, { stakeholders, records }: PortfolioSize): Mutation[] {
  const accountId = `a${index}`;
  const id = (kind: string, number: number) => `${accountId}-${kind}${number}`;
  const mutations: Mutation[] = [
    {
      op: 'create',
      table: 'accounts',
      record: accountSchema.parse({
        id: accountId,
        name: `Société ${of(last, index)} ${index}`,
        industry: of(trades, index),
        country: index % 2 === 0 ? 'France' : 'Deutschland',
        owner: `${of(first, index)} ${of(last, index + 3)}`,
        renewalDate: index % 3 === 0 ? `2027-${String((index % 12) + 1).padStart(2, '0')}-15` : null,
        revenueWithUs: { minor: 100_000 * (index + 1), currency: 'EUR' },
        summary: `${of(remarks, index)} ${of(remarks, index + 1)}`,
      }),
    },
  ];
  units.forEach((name, number) => {
    mutations.push({ op: 'create', table: 'businessUnits', record: businessUnitSchema.parse({ id: id('u', number), accountId, name }) });
  });
  if (stakeholders > 0) mutations.push({ op: 'create', table: 'maps', record: stakeholderMapSchema.parse({ id: id('m', 0), accountId }) });
  for (let number = 0; number < stakeholders; number += 1) {
    const seed = index * 31 + number;
    const name = `${of(first, seed)} ${of(last, seed * 7)}`;
    mutations.push(
      {
        op: 'create',
        table: 'people',
        record: personSchema.parse({
          id: id('p', number),
          accountId,
          name,
          email: `contact${number}@account${index}.example`,
          phone: `+33 6 ${String(10_000_000 + seed).replace(/(..)(?=.)/g, '$1 ')}`,
          privateNotes: of(remarks, seed),
          influence: seed % 11,
          support: of(['mentor', 'supporter', 'neutral', 'non-supporter', 'opponent'], seed),
        }),
      },
      {
        op: 'create',
        table: 'seats',
        record: seatSchema.parse({
          id: id('s', number),
          accountId,
          title: of(jobs, seed),
          personId: id('p', number),
          businessUnitId: id('u', number % units.length),
        }),
      },
      {
        op: 'create',
        table: 'placements',
        record: placementSchema.parse({
          id: id('c', number),
          accountId,
          mapId: id('m', 0),
          seatId: id('s', number),
          x: (number % 20) * 240,
          y: Math.floor(number / 20) * 140,
        }),
      },
    );
    if (number > 0) {
      mutations.push({
        op: 'create',
        table: 'lines',
        record: lineSchema.parse({
          id: id('l', number),
          accountId,
          kind: 'reports-to',
          fromSeatId: id('s', number),
          toSeatId: id('s', Math.floor((number - 1) / 6)),
        }),
      });
    }
  }
  for (let number = 0; mutations.length < records; number += 1) {
    mutations.push({
      op: 'create',
      table: 'opportunities',
      record: opportunitySchema.parse({
        id: id('o', number),
        accountId,
        externalId: `CRM-${index}-${number}`,
        name: `${of(themes, number)} ${of(units, number + index)} ${number}`,
        stage: of(opportunityStages, number),
        amount: { minor: 50_000 * (number + 1), currency: 'EUR' },
        closeDate: `2027-${String((number % 12) + 1).padStart(2, '0')}-20`,
      }),
    });
  }
  return mutations;
}

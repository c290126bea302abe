import { detectKind, matchFields } from '@shared/import/columns';
import { guessSettings } from '@shared/import/guess-settings';
import { fieldsOf, importKinds } from '@shared/import/kinds';
import { readTable } from '@shared/import/read-table';
import { describe, expect, test } from 'vitest';

const guess = (text: string) => {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.error.code);
  return guessSettings(table.value, 'EUR');
};

describe('headers', () => {
  test.each([
    [
      'Salesforce opportunities',
      'Opportunity Name,Account Name,Stage,Close Date,Amount,Probability (%),Opportunity Owner',
      'opportunities',
      ['name', 'account', 'stage', 'closeDate', 'amount', 'probability', 'owner'],
    ],
    [
      'HubSpot companies',
      'Company name,Industry,Number of Employees,Annual Revenue,City,Country/Region',
      'accounts',
      ['name', 'industry', 'employees', 'annualRevenue', 'site', 'country'],
    ],
    [
      'Dynamics opportunities',
      '(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Est. Revenue,Currency',
      'opportunities',
      ['externalId', null, null, 'name', 'account', 'amount', 'currency'],
    ],
    [
      'HubSpot deals',
      'Record ID,Deal Name,Deal Stage,Amount,Close Date,Deal owner,Associated Company,Currency',
      'opportunities',
      ['externalId', 'name', 'stage', 'amount', 'closeDate', 'owner', 'account', 'currency'],
    ],
    [
      'Outlook contacts with their Mr and Mrs',
      'Title,First Name,Last Name,Company,Job Title',
      'contacts',
      [null, 'firstName', 'lastName', 'account', 'title'],
    ],
    [
      'Outlook contacts',
      'First Name,Last Name,Company,Job Title,E-mail Address,Business Phone,Department',
      'contacts',
      ['firstName', 'lastName', 'account', 'title', 'email', 'phone', 'unit'],
    ],
    [
      'a French list of accounts',
      'Société,Secteur d’activité,Pays,Effectif,Chiffre d’affaires,Date de renouvellement',
      'accounts',
      ['name', 'industry', 'country', 'employees', 'annualRevenue', 'renewalDate'],
    ],
    [
      'a French list of opportunities',
      'Référence,Opportunité,Compte,Étape,Montant,Date de clôture',
      'opportunities',
      ['externalId', 'name', 'account', 'stage', 'amount', 'closeDate'],
    ],
    ['a product list', 'product,series,sales_price', 'offers', ['name', 'family', 'listPrice']],
  ] as const)('%s are told and matched', (_, line, kind, fields) => {
    const header = line.split(',');
    expect(detectKind(header)).toBe(kind);
    expect(matchFields(kind, header)).toEqual(fields);
  });

  test('no field has two columns, and the surest header wins', () => {
    expect(matchFields('accounts', ['Name', 'Account Name', 'Company'])).toEqual([null, 'name', null]);
  });

  test('a field goes by the name it has in Keyfolio, in either language, after every name a CRM gives it', () => {
    expect(matchFields('accounts', ['Nom', 'Notre sponsor exécutif', 'Their executive sponsor', 'Responsable du compte'])).toEqual([
      'name',
      'ourSponsor',
      'theirSponsor',
      'owner',
    ]);
    expect(matchFields('contacts', ['Prénom', 'Nom', 'Name'])).toEqual(['firstName', 'lastName', 'name']);
  });

  test('no header names two fields of a kind as its surest name', () => {
    for (const kind of importKinds) {
      const first = fieldsOf(kind).map(({ headers }) => headers[0]);
      expect(new Set(first).size).toBe(first.length);
    }
  });
});

describe('formats', () => {
  test('one cell that can be read one way only decides for all', () => {
    expect(guess('opportunity id,amount,close date\n1,"1,234",03/04/2026\n2,12.5,12/31/2026\n').formats).toEqual({
      decimal: '.',
      dates: 'mdy',
      currency: 'EUR',
    });
    expect(guess('Référence;Montant;Date de clôture\n1;1 234,5;03/04/2026\n2;1.234,56;31/12/2026\n').formats).toEqual({
      decimal: ',',
      dates: 'dmy',
      currency: 'EUR',
    });
  });

  test('the currency is read from the header or the cells', () => {
    expect(guess('opportunity id,amount (USD)\n1,5\n').formats.currency).toBe('USD');
    expect(guess('opportunity id,amount\n1,£5\n2,£6\n').formats.currency).toBe('GBP');
  });

  test('the unit of a revenue is read from its header, or told by the number of employees', () => {
    const scales = (text: string) => guess(text).columns.map(({ scale }) => scale);
    expect(scales('account,revenue (millions)\nAcme,5\n')).toEqual([1, 1_000_000]);
    expect(scales('Compte;Chiffre d’affaires (k€)\nAcme;5\n')).toEqual([1, 1_000]);
    expect(scales('account,revenue,employees\nAcme,1100.04,2822\n')).toEqual([1, 1_000_000, 1]);
    expect(scales('account,revenue,employees\nAcme,1100040000,2822\n')).toEqual([1, 1, 1]);
  });

  test('columns without a field are kept, empty ones are not', () => {
    expect(guess('account,Fax,Blank\nAcme,12,\n').columns.map(({ target }) => target)).toEqual([{ field: 'name' }, 'custom', 'ignore']);
  });
});

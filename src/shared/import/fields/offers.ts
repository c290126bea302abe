import { currency, type FieldSpec, money, text } from './field-spec';

/** What a list of offers can fill. */
export const offerFields: readonly FieldSpec[] = [
  {
    field: 'name',
    label: 'model:field.offers.name',
    ...text,
    headers: ['productname', 'product', 'offer', 'offername', 'produit', 'nomduproduit', 'offre', 'name', 'nom'],
  },
  {
    field: 'family',
    label: 'model:field.offers.family',
    ...text,
    headers: ['productfamily', 'family', 'series', 'famille', 'gamme', 'serie'],
  },
  {
    field: 'listPrice',
    label: 'model:field.offers.listPrice',
    ...money,
    headers: ['listprice', 'salesprice', 'unitprice', 'price', 'prixcatalogue', 'tarif', 'prix', 'prixunitaire'],
  },
  {
    field: 'currency',
    label: 'model:field.accounts.currency',
    ...currency,
    headers: ['currency', 'currencyisocode', 'devise', 'monnaie'],
  },
];

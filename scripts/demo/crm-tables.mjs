import { wordsIn } from './words.mjs';

/** @typedef {import('./words.mjs').Language} Language @typedef {Record<string, Record<string, any>[]>} Tables */

const headers = {
  en: {
    accounts:
      'Account name,Group,Industry,Country,City,Founded,Employees,Annual revenue (EUR),Revenue with us (EUR),Currency,Contract start,Renewal date,Account owner,Our executive sponsor,Their executive sponsor,Tier,Status,Main competitor,Summary,Private notes',
    offers: 'Product name,Product family,List price (EUR)',
    opportunities:
      'Opportunity ID,Opportunity name,Account name,Type,Stage,Amount (EUR),Probability (%),Created date,Close date,Owner,Product',
    contacts:
      'Full name,Account name,Job title,Business unit,Reports to,Email,Phone,City,Buying role,Influence,Interest,Political status,Support,Relationship,Assessment,Assessed on,Left on,Personal wins,Private notes',
  },
  fr: {
    accounts:
      'Nom du compte,Groupe,Secteur d’activité,Pays,Siège,Année de création,Effectif,Chiffre d’affaires annuel (EUR),Chiffre d’affaires avec nous (EUR),Devise,Début du contrat,Date de renouvellement,Responsable du compte,Notre sponsor exécutif,Leur sponsor exécutif,Niveau,Statut,Concurrent principal,Synthèse,Notes privées',
    offers: 'Nom du produit,Gamme,Prix catalogue (EUR)',
    opportunities:
      'Référence,Nom de l’opportunité,Compte,Type,Étape,Montant (EUR),Probabilité (%),Date d’ouverture,Date de clôture,Propriétaire,Produit',
    contacts:
      'Nom complet,Compte,Fonction,Entité,Responsable hiérarchique,E-mail,Téléphone,Ville,Rôle d’achat,Influence,Intérêt,Statut politique,Soutien,Relation,Évaluation,Évalué le,Parti le,Gains personnels,Notes privées',
  },
};

/**
 * The rows of a CRM's four exports, headers first, every cell as that CRM writes it.
 * @param {{ portfolio: Tables, accounts: Tables[] }} sample @param {Language} language @param {(day: string) => string} move
 */
export function crmTables({ portfolio, accounts }, language, move) {
  const t = wordsIn(language);
  /** @param {any} value */
  const text = (value) => (value === undefined || value === null ? '' : String(typeof value === 'object' ? value[language] : value));
  const word = (/** @type {string} */ group) => (/** @type {any} */ value) => (value ? t(`model:${group}.${value}`) : '');
  const day = (/** @type {any} */ value) => {
    if (!value) return '';
    const moved = move(value);
    return language === 'fr' ? moved.split('-').reverse().join('/') : moved;
  };
  const amount = (/** @type {any} */ value) => {
    if (value === undefined || value === null) return '';
    const plain = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
    return language === 'fr' ? plain.replaceAll(',', '\u00a0').replace('.', ',') : plain;
  };
  const head = (/** @type {keyof typeof headers.en} */ kind) => headers[language][kind].split(',');

  const nameOf = (/** @type {Tables} */ tables) => text(tables.accounts?.[0]?.name);
  const offer = (/** @type {string} */ id) => text(portfolio.offers?.find((record) => record.id === id)?.name);

  return {
    accounts: [
      head('accounts'),
      ...accounts.flatMap((tables) =>
        (tables.accounts ?? []).map((a) => [
          ...[a.name, a.group, a.industry, a.country, a.site, a.foundedYear, a.employees].map(text),
          ...[a.annualRevenue, a.revenueWithUs].map(amount),
          ...[text(a.currency), day(a.contractStart), day(a.renewalDate), text(a.owner), text(a.ourSponsor), text(a.theirSponsor)],
          ...[text(a.tier), word('status')(a.status), text(a.competitors), text(a.summary), text(a.privateNotes)],
        ]),
      ),
    ],
    offers: [head('offers'), ...(portfolio.offers ?? []).map((o) => [text(o.name), text(o.family), amount(o.listPrice)])],
    opportunities: [
      head('opportunities'),
      ...accounts.flatMap((tables) =>
        (tables.opportunities ?? []).map((o) => [
          ...[text(o.externalId), text(o.name), nameOf(tables), word('kind')(o.kind), word('stage')(o.stage), amount(o.amount)],
          ...[text(o.probability), day(o.openedOn), day(o.closeDate), text(o.owner), offer(o.offerId)],
        ]),
      ),
    ],
    contacts: [
      head('contacts'),
      ...accounts.flatMap((tables) =>
        (tables.stakeholders ?? []).map((p) => [
          ...[p.name ?? (p.state === 'unknown' ? '?' : ''), nameOf(tables), p.title].map(text),
          text(tables.businessUnits?.find(({ id }) => id === p.unit)?.name),
          ...[tables.stakeholders?.find(({ id }) => id === p.reportsTo)?.name, p.email, p.phone, p.location].map(text),
          ...[word('buyingRole')(p.buyingRole), text(p.influence), text(p.interest)],
          ...[word('politicalStatus')(p.politicalStatus), word('support')(p.support), word('relationship')(p.relationship)],
          ...[p.name ? word('assessment')(p.assessment) : '', day(p.assessedOn), day(p.leftOn), text(p.personalWins), text(p.privateNotes)],
        ]),
      ),
    ],
  };
}

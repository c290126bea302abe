import { accountStatuses, accountTiers } from '../model/account';
import type { ImportReport } from '../model/import-report';
import { opportunityKinds, opportunityStages } from '../model/opportunity';
import { buyingRoles, politicalStatuses, relationshipLevels, supportLevels } from '../model/person';

/** What a file can hold. */
export type ImportKind = ImportReport['kind'];
export const importKinds: readonly ImportKind[] = ['accounts', 'opportunities', 'offers', 'contacts'];

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

const text = { type: 'text' } as const;
const long = { type: 'long' } as const;
const money = { type: 'money' } as const;
const date = { type: 'date' } as const;
const choice = (values: readonly string[], catalogue: Catalogue) => ({ type: 'choice', values, catalogue }) as const;
const whole = (min: number, max: number) => ({ type: 'integer', min, max }) as const;

const accounts: readonly FieldSpec[] = [
  {
    field: 'name',
    label: 'model:field.accounts.name',
    ...text,
    headers: [
      'accountname',
      'account',
      'companyname',
      'company',
      'customer',
      'client',
      'compte',
      'nomducompte',
      'societe',
      'entreprise',
      'raisonsociale',
      'nom',
      'name',
    ],
  },
  {
    field: 'parent',
    label: 'model:field.accounts.parentId',
    ...text,
    headers: [
      'subsidiaryof',
      'parentaccount',
      'parentcompany',
      'parent',
      'parentaccountname',
      'comptepere',
      'compteparent',
      'societemere',
      'filialede',
      'maisonmere',
    ],
  },
  { field: 'group', label: 'model:field.accounts.group', ...text, headers: ['group', 'groupe'] },
  {
    field: 'industry',
    label: 'model:field.accounts.industry',
    ...text,
    headers: ['industry', 'sector', 'secteur', 'secteurdactivite', 'branche', 'activite'],
  },
  {
    field: 'country',
    label: 'model:field.accounts.country',
    ...text,
    headers: ['country', 'billingcountry', 'countryregion', 'pays', 'officelocation', 'headquarters'],
  },
  {
    field: 'site',
    label: 'model:field.accounts.site',
    ...text,
    headers: ['site', 'city', 'billingcity', 'accountsite', 'ville', 'siege', 'location'],
  },
  {
    field: 'foundedYear',
    label: 'model:field.accounts.foundedYear',
    ...whole(1000, 2200),
    headers: ['yearestablished', 'founded', 'yearfounded', 'foundedyear', 'yearstarted', 'anneedecreation', 'creation', 'fondeeen'],
  },
  {
    field: 'employees',
    label: 'model:field.accounts.employees',
    ...whole(0, 10_000_000),
    headers: [
      'employees',
      'numberofemployees',
      'noofemployees',
      'employeecount',
      'headcount',
      'effectif',
      'effectifs',
      'salaries',
      'nombredesalaries',
    ],
  },
  {
    field: 'annualRevenue',
    label: 'model:field.accounts.annualRevenue',
    ...money,
    headers: ['annualrevenue', 'revenue', 'turnover', 'chiffredaffaires', 'chiffredaffairesannuel', 'ca', 'caannuel'],
  },
  {
    field: 'revenueWithUs',
    label: 'model:field.accounts.revenueWithUs',
    ...money,
    headers: ['revenuewithus', 'ourrevenue', 'cachezeux', 'caavecnous', 'chiffredaffairesavecnous', 'carealise'],
  },
  {
    field: 'currency',
    label: 'model:field.accounts.currency',
    type: 'currency',
    headers: ['currency', 'accountcurrency', 'devise', 'monnaie'],
  },
  {
    field: 'contractStart',
    label: 'model:field.accounts.contractStart',
    ...date,
    headers: ['contractstart', 'contractstartdate', 'customersince', 'debutducontrat', 'debutcontrat', 'clientdepuis'],
  },
  {
    field: 'renewalDate',
    label: 'model:field.accounts.renewalDate',
    ...date,
    headers: [
      'renewal',
      'renewaldate',
      'contractend',
      'contractenddate',
      'renouvellement',
      'datederenouvellement',
      'echeance',
      'fincontrat',
    ],
  },
  {
    field: 'owner',
    label: 'model:field.accounts.owner',
    ...text,
    headers: [
      'accountowner',
      'owner',
      'accountmanager',
      'keyaccountmanager',
      'kam',
      'companyowner',
      'proprietaire',
      'responsable',
      'responsabledecompte',
    ],
  },
  {
    field: 'ourSponsor',
    label: 'model:field.accounts.ourSponsor',
    ...text,
    headers: ['oursponsor', 'ourexecutivesponsor', 'notresponsor', 'sponsorinterne'],
  },
  {
    field: 'theirSponsor',
    label: 'model:field.accounts.theirSponsor',
    ...text,
    headers: ['theirsponsor', 'theirexecutivesponsor', 'clientsponsor', 'leursponsor', 'sponsorclient'],
  },
  {
    field: 'tier',
    label: 'model:field.accounts.tier',
    ...choice(accountTiers, 'tier'),
    headers: ['tier', 'segment', 'category', 'categorie', 'niveau'],
  },
  {
    field: 'status',
    label: 'model:field.accounts.status',
    ...choice(accountStatuses, 'status'),
    headers: ['status', 'accountstatus', 'statut', 'etat'],
  },
  {
    field: 'summary',
    label: 'model:field.accounts.summary',
    ...long,
    headers: ['summary', 'description', 'synthese', 'presentation', 'resume'],
  },
  {
    field: 'privateNotes',
    label: 'model:field.accounts.privateNotes',
    ...long,
    headers: ['privatenotes', 'notes', 'internalnotes', 'notesprivees', 'notesinternes'],
  },
];

const offers: readonly FieldSpec[] = [
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
];

const opportunities: readonly FieldSpec[] = [
  {
    field: 'externalId',
    label: 'model:field.opportunities.externalId',
    ...text,
    headers: ['opportunityid', 'recordid', 'dealid', 'crmreference', 'id', 'reference', 'referencecrm', 'idopportunite', 'numero'],
  },
  {
    field: 'name',
    label: 'model:field.opportunities.name',
    ...text,
    headers: [
      'opportunityname',
      'dealname',
      'opportunity',
      'topic',
      'nomdelopportunite',
      'opportunite',
      'affaire',
      'intitule',
      'name',
      'nom',
    ],
  },
  {
    field: 'account',
    label: 'model:field.opportunities.accountId',
    ...text,
    headers: [
      'accountname',
      'account',
      'company',
      'associatedcompany',
      'customer',
      'client',
      'compte',
      'nomducompte',
      'societe',
      'potentialcustomer',
    ],
  },
  {
    field: 'kind',
    label: 'model:field.opportunities.kind',
    ...choice(opportunityKinds, 'kind'),
    headers: ['kind', 'opportunitytype', 'dealtype', 'type', 'nature'],
  },
  {
    field: 'stage',
    label: 'model:field.opportunities.stage',
    ...choice(opportunityStages, 'stage'),
    headers: ['dealstage', 'stage', 'salesstage', 'stagename', 'pipelinephase', 'etape', 'phase', 'statut'],
  },
  {
    field: 'amount',
    label: 'model:field.opportunities.amount',
    ...money,
    headers: ['amount', 'closevalue', 'estrevenue', 'estimatedrevenue', 'dealvalue', 'value', 'montant', 'valeur', 'montantestime'],
  },
  {
    field: 'probability',
    label: 'model:field.opportunities.probability',
    type: 'number',
    min: 0,
    max: 100,
    headers: ['probability', 'dealprobability', 'probabilitypercent', 'probabilite', 'proba'],
  },
  {
    field: 'openedOn',
    label: 'model:field.opportunities.openedOn',
    ...date,
    headers: [
      'engagedate',
      'createddate',
      'createdate',
      'createdon',
      'openedon',
      'opened',
      'datedecreation',
      'ouverture',
      'ouvertele',
      'datedouverture',
    ],
  },
  {
    field: 'closeDate',
    label: 'model:field.opportunities.closeDate',
    ...date,
    headers: [
      'closedate',
      'closingdate',
      'estclosedate',
      'actualclosedate',
      'expectedclosedate',
      'datedecloture',
      'cloture',
      'dateprevue',
      'signatureprevue',
    ],
  },
  {
    field: 'owner',
    label: 'model:field.opportunities.owner',
    ...text,
    headers: ['opportunityowner', 'dealowner', 'salesagent', 'owner', 'salesrep', 'proprietaire', 'responsable', 'commercial'],
  },
  {
    field: 'product',
    label: 'model:field.opportunities.product',
    ...text,
    headers: ['product', 'productname', 'offer', 'produit', 'offre', 'nomduproduit'],
  },
];

const contacts: readonly FieldSpec[] = [
  {
    field: 'name',
    label: 'model:field.people.name',
    ...text,
    headers: ['fullname', 'contactname', 'displayname', 'contact', 'nomcomplet', 'name', 'prenomnom'],
  },
  { field: 'firstName', label: 'import:field.firstName', ...text, headers: ['firstname', 'givenname', 'prenom'] },
  { field: 'lastName', label: 'import:field.lastName', ...text, headers: ['lastname', 'surname', 'familyname', 'nomdefamille', 'nom'] },
  {
    field: 'account',
    label: 'model:field.opportunities.accountId',
    ...text,
    headers: [
      'accountname',
      'account',
      'companyname',
      'company',
      'associatedcompany',
      'client',
      'compte',
      'nomducompte',
      'societe',
      'entreprise',
    ],
  },
  { field: 'title', label: 'model:field.seats.title', ...text, headers: ['title', 'jobtitle', 'position', 'fonction', 'poste', 'titre'] },
  {
    field: 'unit',
    label: 'model:field.seats.businessUnitId',
    ...text,
    headers: ['businessunit', 'department', 'unit', 'division', 'direction', 'entite', 'departement', 'service'],
  },
  {
    field: 'manager',
    label: 'import:field.manager',
    ...text,
    headers: [
      'reportsto',
      'manager',
      'managername',
      'managersname',
      'reportstoname',
      'superieur',
      'responsablehierarchique',
      'rattachea',
      'nplus1',
    ],
  },
  {
    field: 'email',
    label: 'model:field.people.email',
    ...text,
    headers: ['email', 'emailaddress', 'mail', 'courriel', 'adressemail', 'adresseemail'],
  },
  {
    field: 'phone',
    label: 'model:field.people.phone',
    ...text,
    headers: ['phone', 'businessphone', 'mobilephone', 'mobile', 'phonenumber', 'telephone', 'tel', 'portable'],
  },
  {
    field: 'location',
    label: 'model:field.people.location',
    ...text,
    headers: ['location', 'city', 'mailingcity', 'businesscity', 'office', 'lieu', 'ville', 'localisation'],
  },
  { field: 'leftOn', label: 'model:field.people.leftOn', ...date, headers: ['lefton', 'left', 'partile', 'datededepart', 'depart'] },
  {
    field: 'buyingRole',
    label: 'model:field.people.buyingRole',
    ...choice(buyingRoles, 'buyingRole'),
    headers: ['buyingrole', 'role', 'contactrole', 'roledachat', 'roledanslachat', 'roledecision'],
  },
  {
    field: 'influence',
    label: 'model:field.people.influence',
    ...whole(0, 10),
    headers: ['influence', 'power', 'pouvoir'],
  },
  { field: 'interest', label: 'model:field.people.interest', ...whole(0, 10), headers: ['interest', 'interet'] },
  {
    field: 'politicalStatus',
    label: 'model:field.people.politicalStatus',
    ...choice(politicalStatuses, 'politicalStatus'),
    headers: ['politicalstatus', 'statutpolitique'],
  },
  {
    field: 'support',
    label: 'model:field.people.support',
    ...choice(supportLevels, 'support'),
    headers: ['support', 'stance', 'attitude', 'soutien', 'position', 'positionnement'],
  },
  {
    field: 'relationship',
    label: 'model:field.people.relationship',
    ...choice(relationshipLevels, 'relationship'),
    headers: ['relationship', 'relationshiplevel', 'relation', 'niveauderelation'],
  },
  {
    field: 'assessment',
    label: 'model:field.people.assessment',
    ...choice(['assumed', 'confirmed'], 'assessment'),
    headers: ['assessment', 'evaluation', 'appreciation', 'fiabilite'],
  },
  {
    field: 'personalWins',
    label: 'model:field.people.personalWins',
    ...long,
    headers: ['personalwins', 'wins', 'gainspersonnels', 'motivations', 'enjeux', 'enjeuxpersonnels'],
  },
  {
    field: 'privateNotes',
    label: 'model:field.people.privateNotes',
    ...long,
    headers: ['privatenotes', 'notes', 'comment', 'notesprivees', 'commentaire'],
  },
];

const specs = { accounts, offers, opportunities, contacts } as const satisfies Record<ImportKind, readonly FieldSpec[]>;

/** The fields that a file of this kind can fill, in the order they are offered. */
export const fieldsOf = (kind: ImportKind): readonly FieldSpec[] => specs[kind];

/** Fields of which a row needs at least one, else it is rejected. */
export const neededFields: Record<ImportKind, readonly string[]> = {
  accounts: ['name'],
  offers: ['name'],
  opportunities: ['externalId', 'name'],
  contacts: ['name', 'firstName', 'lastName'],
};

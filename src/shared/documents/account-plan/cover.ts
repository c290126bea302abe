import type { ClientAccount } from '../client-projection';
import type { Context } from '../context';
import type { Cover, Fact } from '../doc-tree';
import { muted, shorten, text } from '../inline';
import type { Edition } from '../kinds';

/** Title page: whose plan, for whom, as of when. */
export function cover(
  context: Context,
  account: ClientAccount,
  edition: Edition,
  dataDate: string | null,
  head: { eyebrow: string; logo: string | null },
): Cover {
  const { t, date, today } = context;
  const named = (label: string, name: string): Fact => ({
    label,
    value: [name.trim() === '' ? muted(t('documents:plan.notRecorded')) : text(shorten(name, 60))],
  });
  const sponsors =
    edition === 'client'
      ? [named(t('documents:client.ourSponsor'), account.ourSponsor), named(t('documents:client.yourSponsor'), account.theirSponsor)]
      : [
          named(t('model:field.accounts.ourSponsor'), account.ourSponsor),
          named(t('model:field.accounts.theirSponsor'), account.theirSponsor),
        ];
  return {
    kind: 'cover',
    ...head,
    alt: {
      ours: t('documents:plan.ourLogo'),
      theirs: t('documents:plan.logoOf', { name: shorten(account.name, 90) }),
      picture: t('documents:plan.coverPicture'),
    },
    title: shorten(account.name, 90),
    subtitle: shorten([account.industry, account.country, account.group].filter((part) => part.trim() !== '').join('  ·  '), 90),
    facts: known(edition, [
      named(edition === 'client' ? t('documents:client.owner') : t('model:field.accounts.owner'), account.owner),
      ...sponsors,
      { label: t('documents:plan.madeOn'), value: [text(date(today))] },
      ...(edition === 'internal'
        ? [{ label: t('figures:name.dataDate'), value: [dataDate === null ? muted(t('documents:plan.noData')) : text(date(dataDate))] }]
        : []),
      { label: t('documents:editionLabel'), value: [text(t(`documents:edition.${edition}`))] },
    ]),
    notice: edition === 'client' ? '' : t('documents:plan.internalNotice'),
  };
}

/** We read what is missing; the client reads only what is there. */
const known = (edition: Edition, facts: Fact[]): Fact[] =>
  edition === 'internal' ? facts : facts.filter(({ value }) => value.some((inline) => inline.kind === 'text' && inline.tone !== 'muted'));

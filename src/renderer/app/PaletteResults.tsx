import { Spotlight } from '@mantine/spotlight';
import { fieldText } from '@shared/i18n/field-text';
import type { Hit, Piece, ResultGroup, ResultKind } from '@shared/search/results';
import {
  IconBriefcase,
  IconFileText,
  IconPackage,
  type IconProps,
  IconSitemap,
  IconTargetArrow,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Palette.module.css';
import { PaletteOption } from './PaletteOption';

const icons: Record<ResultKind, ComponentType<IconProps>> = {
  accounts: IconBriefcase,
  stakeholders: IconUser,
  opportunities: IconTargetArrow,
  units: IconUsersGroup,
  offers: IconPackage,
  maps: IconSitemap,
  plan: IconFileText,
};

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}

function ResultRow({ hit, kind }: { hit: Hit; kind: ResultKind }) {
  const t = useT();
  const Icon = icons[kind];
  const { found } = hit;
  return (
    <span className={classes.row}>
      <Icon size={16} aria-hidden className={classes.icon ?? ''} />
      <span className={classes.words}>
        <span className={classes.line}>
          <span className={classes.label} dir="auto">
            {hit.name === '' ? t('search:unnamed') : <Pieces pieces={hit.title} />}
          </span>
          {hit.account !== '' && (
            <span className={classes.account} dir="auto">
              {hit.account}
            </span>
          )}
        </span>
        {found && (
          <span className={classes.found}>
            {t('search:foundIn', { field: fieldText(t, hit.table, found.field) || t('search:imported') })}{' '}
            <span dir="auto">
              <Pieces pieces={found.excerpt} />
            </span>
          </span>
        )}
      </span>
    </span>
  );
}

type Props = { group: ResultGroup; all: boolean; onOpen: (hit: Hit) => void; onShowAll: (kind: ResultKind) => void };

/** The best records of one kind, each with its account and, unless its name says it, where the words were found. */
export function PaletteResults({ group: { kind, total, hits }, all, onOpen, onShowAll }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <Spotlight.ActionsGroup label={t(`search:kind.${kind}`)} role="group" aria-label={t(`search:kind.${kind}`)}>
      {hits.map((hit) => (
        <PaletteOption key={`${hit.table} ${hit.id}`} onRun={() => onOpen(hit)}>
          <ResultRow hit={hit} kind={kind} />
        </PaletteOption>
      ))}
      {!all && total > hits.length && (
        <PaletteOption keepOpen onRun={() => onShowAll(kind)}>
          <span className={classes.more}>{t('search:showAll', { formatted: format.number(total) })}</span>
        </PaletteOption>
      )}
      {all && total > hits.length && (
        <p className={classes.more}>{t('search:showFirst', { formatted: format.number(hits.length), total: format.number(total) })}</p>
      )}
    </Spotlight.ActionsGroup>
  );
}

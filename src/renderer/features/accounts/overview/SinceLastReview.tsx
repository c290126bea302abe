import { figureContext } from '@shared/domain/plan/figure-context';
import { heldDay, plannedReview, reviewBefore, reviewFigures } from '@shared/domain/reviews';
import { movedFigures, ownSinceReview, sinceReview } from '@shared/domain/since-review';
import { figureNames } from '@shared/i18n/figure-names';
import { formatFigure } from '@shared/i18n/format-figure';
import type { Plan } from '@shared/model/plan';
import type { Review } from '@shared/model/review';
import { Fragment, useMemo } from 'react';
import { Link } from 'react-router';
import { readNetChanges } from '@/persistence/queries/net-changes';
import { useLive } from '@/persistence/use-live';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './SinceLastReview.module.css';

/** More figures than that are read on the review itself. */
const mostFigures = 2;
/** What only the history knows: who came, and whose stance is another. */
const fromHistory = ['came', 'stances'] as const;

/** One line: what is different since the last review that was held. All of it stands on the sheet of the review that comes. */
export function SinceLastReview({ plan }: { plan: Plan }) {
  const before = reviewBefore(plan.reviews, null);
  return before && <Strip plan={plan} before={before} />;
}

function Strip({ plan, before }: { plan: Plan; before: Review }) {
  const t = useT();
  const format = useFormat();
  const accountId = plan.account.id;
  const [from, until] = [heldDay(before), today()];
  const history = useLive(async () => (await readNetChanges(accountId, from, until)).groups, [accountId, from, until]);
  const moved = useMemo(() => {
    const context = figureContext(plan, { today: until, names: figureNames(t), currency: plan.account.currency });
    return movedFigures(before.figures, Object.values(reviewFigures(plan, context))).filter(({ way }) => way !== 'stable');
  }, [plan, before, until, t]);
  const words = { locale: format.locale, t };
  const { deals, risks } = ownSinceReview(plan, from, until);
  const said = [
    ...moved.slice(0, mostFigures).map(({ figure, from: was }) =>
      t('overview:since.moved', {
        name: t(`figures:name.${figure.formula}`),
        from: formatFigure(words, { ...figure, value: was }),
        to: formatFigure(words, figure),
      }),
    ),
    ...[...deals, ...sinceReview(plan, from, until), ...risks].map(({ kind, names }) =>
      t(`overview:since.${kind}`, { count: names.length }),
    ),
    ...fromHistory.flatMap((group) => {
      const count = history?.find((one) => one.group === group)?.changes.length ?? 0;
      return count > 0 ? [t(`overview:since.${group}`, { count })] : [];
    }),
  ];
  const nameOf = ({ title, kind }: Review) => title || t(`model:reviewKind.${kind}`);
  const next = plannedReview(plan.reviews, until);
  return (
    <section className={classes.strip} aria-label={t('overview:since.title')}>
      <p className={classes.said}>
        <span dir="auto">{t('overview:since.on', { name: nameOf(before), date: format.date(from, 'long') })}</span>
        {said.length === 0
          ? `\u00a0· ${t('overview:since.nothing')}`
          : said.map((line) => (
              <Fragment key={line}>
                {'\u00a0· '}
                <span className={classes.item}>{line}</span>
              </Fragment>
            ))}
      </p>
      <Link className={classes.link ?? ''} to={`/accounts/${accountId}/reviews/${(next ?? before).id}`} dir="auto">
        {next ? t('overview:since.prepare', { name: nameOf(next) }) : t('overview:since.open')}
      </Link>
    </section>
  );
}

import { Button } from '@mantine/core';
import { heldDay, reviewFigures } from '@shared/domain/reviews';
import { movedFigures, ownSinceReview, sinceReview } from '@shared/domain/since-review';
import { describeChange, entryText } from '@shared/history/describe-change';
import type { NetGroup } from '@shared/history/net-changes';
import { formatFigure } from '@shared/i18n/format-figure';
import { readNames } from '@/persistence/queries/history-names';
import { readNetChanges } from '@/persistence/queries/net-changes';
import { useLive } from '@/persistence/use-live';
import { Section } from '@/ui/Section';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { ReviewParts } from './parts';
import classes from './Review.module.css';
import { addTalkingPoints } from './review-changes';

/** The groups of the history that a review speaks of. */
const told: readonly NetGroup[] = ['came', 'left', 'stances', 'organisation', 'value', 'measures'];
/** So many lines of each. */
const most = 8;

type Group = { title: string; lines: readonly string[] };

/** What is different since the last review: figures, what carries a day, and what the history of the plan says; each line can become a talking point. */
export function SinceReview({ review, before, plan, context }: ReviewParts) {
  const t = useT();
  const format = useFormat();
  const from = before ? heldDay(before) : null;
  const until = review.heldOn ?? today();
  const history = useLive(async () => {
    if (from === null) return null;
    const { changes, groups } = await readNetChanges(review.accountId, from, until);
    return { groups, names: await readNames(changes) };
  }, [review.accountId, from, until]);
  if (!before || from === null)
    return (
      <Section title={t('report:changes.title')}>
        <p className={classes.hint}>{t('report:changes.noReview')}</p>
      </Section>
    );

  const words = { locale: format.locale, t };
  const { deals, risks } = ownSinceReview(plan, from, until);
  const dated = [...deals, ...sinceReview(plan, from, until), ...risks];
  const moved = movedFigures(before.figures, Object.values(reviewFigures(plan, context)));
  const groups: Group[] = [
    {
      title: t('reviews:figures'),
      lines: moved.map(({ figure, from: was, way }) =>
        [
          t(`report:changes.${way}`, { name: t(`figures:name.${figure.formula}`) }),
          t('report:changes.fromTo', { from: formatFigure(words, { ...figure, value: was }), to: formatFigure(words, figure) }),
        ].join(' '),
      ),
    },
    {
      title: t('reviews:happened'),
      lines: dated.map(({ kind, names }) => `${t(`report:changes.${kind}`, { count: names.length })} ${names.join('; ')}`),
    },
    ...(history?.groups ?? [])
      .filter(({ group }) => told.includes(group))
      .map(({ group, changes }) => ({
        title: t(`history:net.${group}`),
        lines: changes
          .slice(0, most)
          .map((change) => entryText(t, describeChange(change, { t, locale: format.locale, lookup: history?.names ?? (() => undefined) }))),
      })),
  ].filter(({ lines }) => lines.length > 0);
  const all = groups.flatMap(({ lines }) => lines);
  const points = new Set(review.talkingPoints.split('\n'));

  return (
    <Section
      title={t('report:changes.title')}
      description={t('report:changes.since', { date: format.date(from, 'long') })}
      actions={
        all.some((line) => !points.has(line)) && (
          <Button size="compact-sm" variant="subtle" onClick={() => void addTalkingPoints(review, all)}>
            {t('reviews:tellAll')}
          </Button>
        )
      }
    >
      {groups.length === 0 && <p className={classes.hint}>{t('report:changes.nothing', { date: format.date(from, 'long') })}</p>}
      {groups.map(({ title, lines }) => (
        <div key={title}>
          <h3 className={classes.group}>{title}</h3>
          <ul className={classes.list} aria-label={title}>
            {lines.map((line) => (
              <li key={line} className={classes.change}>
                <span dir="auto">{line}</span>
                {points.has(line) ? (
                  <span className={classes.hint}>{t('reviews:told')}</span>
                ) : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t('reviews:tellLine', { line: line.slice(0, 80) })}
                    onClick={() => void addTalkingPoints(review, [line])}
                  >
                    {t('reviews:tell')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

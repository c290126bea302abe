import { Button } from '@mantine/core';
import type { Finding } from '@shared/stakeholder-map/analysis/finding';
import { actionFor } from '@shared/stakeholder-map/analysis/finding-action';
import { findingText, namesText } from '@shared/stakeholder-map/analysis/finding-text';
import { IconArrowUpRight, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat } from '@/ui/use-format';
import { useMap } from '../map-context';
import { announce } from '../map-ui';
import classes from './Analysis.module.css';
import { FindingActionButton } from './FindingActionButton';

type Props = { finding: Finding; chosen: boolean; onChoose: () => void };

/** One finding with its reason. It shows who is concerned; who is not on this map is named, and can be put there. */
export function FindingItem({ finding, chosen, onChoose }: Props) {
  const { model, cards, rows, actions, t } = useMap();
  const format = useFormat();
  const told = { t, date: (day: string) => format.date(day), percent: (share: number) => format.percent(share) };
  const { head, reason } = findingText(finding, told);
  const placed = new Set(cards.map(({ seatId }) => seatId));
  const shown = finding.concerned.filter(({ seatId }) => seatId !== null && placed.has(seatId));
  const missing = finding.concerned.filter((person) => !shown.includes(person));
  const names = (people: typeof shown) =>
    namesText(
      people.map(({ name }) => name),
      t,
    );

  const choose = () => {
    onChoose();
    actions.show(shown.flatMap(({ seatId }) => seatId ?? []));
    announce(shown.length === 0 ? t('analysis:chosenNobody') : t('analysis:chosen', { count: shown.length, names: names(shown) }));
  };
  const put = () => {
    const ids = new Set(missing.map(({ personId }) => personId));
    void actions.putAll(rows.filter(({ person }) => person !== null && ids.has(person.id)));
  };
  const words = (
    <>
      <span className={classes.head}>{head}</span>
      <span className={classes.reason}>{reason}</span>
    </>
  );
  return (
    <li className={classes.item}>
      {shown.length > 0 ? (
        <button type="button" className={classes.finding} aria-pressed={chosen} onClick={choose}>
          {words}
        </button>
      ) : (
        <p className={classes.finding}>{words}</p>
      )}
      {missing.length > 0 && (
        <div className={classes.missing}>
          <span>{t('analysis:notOnMap', { names: names(missing) })}</span>
          <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={put}>
            {t('analysis:put', { count: missing.length })}
          </Button>
        </div>
      )}
      {finding.kind === 'no-executive-pairing' && (
        <div className={classes.missing}>
          <Button
            component={Link}
            to={`/accounts/${model.map.accountId}/team?add=pair`}
            size="xs"
            variant="subtle"
            leftSection={<IconArrowUpRight size={14} aria-hidden />}
          >
            {t('analysis:toTeam')}
          </Button>
        </div>
      )}
      <div className={classes.missing}>
        <FindingActionButton action={actionFor(finding, told)} />
      </div>
    </li>
  );
}

import { Button, Menu } from '@mantine/core';
import type { Owner } from '@shared/domain/action-text';
import { addDays } from '@shared/domain/calendar';
import { type Action, actionPriorities } from '@shared/model/risk';
import { editRecords } from '@/stores/records';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';

type BulkChangeProps = { actions: readonly Action[]; owners: readonly Owner[]; onDone: () => void };

const delays = [0, 1, 7, 30] as const;

/** Owner, day or priority of several actions at once, as one step of undo. */
export function BulkChange({ actions, owners, onDone }: BulkChangeProps) {
  const t = useT();
  const change = (fields: Partial<Action>) => {
    void editRecords('actions', actions, fields);
    onDone();
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('actions:giveTo')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {owners.map((owner) => (
            <Menu.Item
              key={owner.id}
              onClick={() =>
                change({
                  ownerMemberId: owner.side === 'member' ? owner.id : null,
                  ownerPersonId: owner.side === 'person' ? owner.id : null,
                })
              }
            >
              {owner.name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => change({ ownerMemberId: null, ownerPersonId: null })}>{t('actions:noOwner')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('actions:moveTo')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {delays.map((days) => (
            <Menu.Item key={days} onClick={() => change({ dueOn: addDays(today(), days) })}>
              {t(`actions:delay.${days}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('model:field.actions.priority')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {actionPriorities.map((priority) => (
            <Menu.Item key={priority} onClick={() => change({ priority })}>
              {t(`model:actionPriority.${priority}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

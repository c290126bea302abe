import { Autocomplete, Button, Popover, Select } from '@mantine/core';
import { bySignificance, isPresent } from '@shared/domain/stakeholders';
import { foldText } from '@shared/fold-text';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { pairSponsors } from '@/stores/team';
import { Muted } from '@/ui/Muted';
import formClasses from '@/ui/team/AddForm.module.css';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import type { AddProps } from './AddMember';

/** Makes one of ours and one of theirs sponsors of the relationship. */
export function AddPair(props: AddProps) {
  const { opened, onOpened, first } = props;
  const t = useT();
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-end" trapFocus withRoles={false} width={320}>
      <Popover.Target>
        <Button
          variant={first ? 'filled' : 'default'}
          leftSection={<IconUsersPlus size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={() => onOpened(!opened)}
        >
          {t('team:newPair')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <PairForm {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function PairForm({ plan, team, onOpened, onAdded }: AddProps) {
  const t = useT();
  const { account } = plan;
  const people = plan.people.filter((person) => isPresent(person, today())).sort(bySignificance);
  const ours = plan.teamMembers.filter((member) => isPresent(member, today()));
  const named = people.find(({ name }) => account.theirSponsor !== '' && foldText(name) === foldText(account.theirSponsor));
  // Whom the account's profile names is the first to be thought of.
  const [member, setMember] = useState(account.ourSponsor);
  const [personId, setPersonId] = useState<string | null>(named?.id ?? null);
  if (people.length === 0)
    return (
      <div className={formClasses.form}>
        <Muted>{t('team:nobodyThere')}</Muted>
        <Button data-autofocus component={Link} to={`/accounts/${account.id}/stakeholders`} variant="default">
          {t('team:toStakeholders')}
        </Button>
      </div>
    );
  const add = async () => {
    const person = people.find(({ id }) => id === personId);
    if (member.trim() === '' || !person) return;
    // What the tier promises key people is the rhythm to begin with.
    const cadenceDays = plan.tiers.find(({ tier }) => tier === account.tier)?.contactEveryDays ?? null;
    const pair = { memberName: member, personName: person.name, personId: person.id, cadenceDays };
    const id = await pairSponsors(team, plan.sponsorPairs, pair, account.id);
    if (id === null) return;
    onOpened(false);
    onAdded(id);
  };
  return (
    <form
      className={formClasses.form}
      aria-label={t('team:newPair')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Autocomplete
        data-autofocus
        label={t('team:ours')}
        value={member}
        onChange={setMember}
        data={[...new Set(ours.map(({ name }) => name))]}
        maxLength={300}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={t('team:theirs')}
        value={personId}
        onChange={setPersonId}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
      <Button type="submit" disabled={member.trim() === '' || personId === null}>
        {t('team:addPair')}
      </Button>
    </form>
  );
}

import { Select, TextInput } from '@mantine/core';
import type { Person } from '@shared/model/person';
import { useT } from '@/ui/use-t';

/** Whom the form names so far: somebody of the account, or a new person by name; null: nobody yet. */
export type Choice = { id: string } | { name: string } | null;

const fresh = 'new';

export const isChosen = (choice: Choice): choice is NonNullable<Choice> => choice !== null && ('id' in choice || choice.name.trim() !== '');

type Props = { label: string; people: readonly Person[]; value: Choice; onChange: (choice: Choice) => void };

/** Somebody of the account, or somebody new, by name. */
export function PersonChoice({ label, people, value, onChange }: Props) {
  const t = useT();
  const isNew = value !== null && 'name' in value;
  const present = people.filter(({ leftOn }) => leftOn === null);
  const options = present.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <Select
        data-autofocus
        searchable
        label={label}
        placeholder={t('seats:choose')}
        data={[{ value: fresh, label: t('seats:newPerson') }, ...options]}
        value={value === null ? null : 'id' in value ? value.id : fresh}
        onChange={(id) => onChange(id === null ? null : id === fresh ? { name: '' } : { id })}
      />
      {isNew && (
        <TextInput
          autoFocus
          label={t('seats:newPersonName')}
          maxLength={300}
          dir="auto"
          value={value.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
    </>
  );
}

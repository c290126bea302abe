import { Button } from '@mantine/core';
import { useCommands } from '@/stores/commands';
import { type SamplePage, seeInSample } from '@/stores/sample';
import { useT } from './use-t';

/** The quieter way out of an empty page: the same page of the sample's main account, filled. */
export function SeeInSample({ page }: { page: SamplePage }) {
  const t = useT();
  const offered = useCommands((state) => state.commands.get('loadSample')?.enabled ?? false);
  if (!offered) return null;
  return (
    <Button variant="subtle" onClick={() => seeInSample(page)}>
      {t('sample:see')}
    </Button>
  );
}

import '@mantine/spotlight/styles.layer.css';
import { Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useT } from '@/ui/use-t';
import classes from './Palette.module.css';
import { PaletteChoices } from './PaletteChoices';
import { paletteActions, paletteStore } from './palette-store';

/** Everything the app can do and everything the plans hold, a few letters away. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  const [query, setQuery] = useState('');

  useEffect(() => {
    if (opened) {
      setQuery('');
      paletteActions.open();
    } else {
      paletteActions.close();
    }
  }, [opened]);

  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      centered={false}
      yOffset="12vh"
      size={640}
      clearQueryOnClose
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        overlay: classes.overlay ?? '',
        search: classes.search ?? '',
        actionsGroup: classes.group ?? '',
        body: classes.body ?? '',
      }}
      title={<span className="kf-visually-hidden">{t('common:palette.title')}</span>}
    >
      <PaletteChoices query={query} />
    </Spotlight.Root>
  );
}

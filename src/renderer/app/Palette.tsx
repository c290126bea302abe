import '@mantine/spotlight/styles.layer.css';
import { Spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { useT } from '@/ui/use-t';
import classes from './Palette.module.css';
import { PaletteChoices } from './PaletteChoices';
import { paletteActions, paletteStore } from './palette-store';

/** What is typed, and whether Enter was pressed before there was a field for it. */
export type Asked = { query: string; entered: boolean };

type Props = { opened: boolean; asked: Asked; onAsk: (asked: Asked) => void; onClose: () => void };

/** Everything the app can do and everything the plans hold, a few letters away. */
export function Palette({ opened, asked, onAsk, onClose }: Props) {
  const t = useT();

  useEffect(() => {
    if (opened) paletteActions.open();
    else paletteActions.close();
  }, [opened]);

  return (
    <Spotlight.Root
      store={paletteStore}
      query={asked.query}
      onQueryChange={(query) => onAsk({ query, entered: false })}
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
      <PaletteChoices query={asked.query} entered={asked.entered} />
    </Spotlight.Root>
  );
}

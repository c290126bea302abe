import { Button, Group } from '@mantine/core';
import { keyfolio } from '@/platform/bridge';
import { copyText } from '@/stores/copy-text';
import { useT } from '@/ui/use-t';
import classes from './BrokenScreen.module.css';
import { describeError } from './describe-error';

/** What is safe and what to do, after an error that nobody foresaw. */
export function BrokenScreen({ error, whole = false }: { error: unknown; whole?: boolean }) {
  const t = useT();
  const { appVersion, electronVersion, platform } = keyfolio.boot;
  const copy = async () => {
    const versions = `Keyfolio ${appVersion}, Electron ${electronVersion}, ${platform}`;
    await copyText(`${versions}\n${describeError(error)}`, t('common:broken.copied'));
  };
  // A page's boundary is inside the layout's main landmark already.
  const Ground = whole ? 'main' : 'div';
  return (
    <Ground className={classes.screen}>
      <h1 className={classes.title}>{t(whole ? 'common:broken.wholeTitle' : 'common:broken.title')}</h1>
      <p className={classes.words}>{t(whole ? 'common:broken.wholeSafe' : 'common:broken.safe')}</p>
      <Group gap="xs">
        <Button onClick={() => window.location.reload()}>{t('common:broken.reload')}</Button>
        {!whole && (
          <Button variant="default" component="a" href="#/portfolio">
            {t('common:broken.goToPortfolio')}
          </Button>
        )}
        <Button variant="default" onClick={() => void copy()}>
          {t('common:broken.copy')}
        </Button>
      </Group>
    </Ground>
  );
}

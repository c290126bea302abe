import { ActionIcon, ColorInput } from '@mantine/core';
import { palettes } from '@shared/design-tokens';
import { readableAccent } from '@shared/documents/brand';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { savePortfolioSettings } from '@/stores/portfolio-settings';
import { useT } from '@/ui/use-t';
import { Setting } from '../Setting';
import classes from './Branding.module.css';

const label = { key: 'editLimit', params: { field: 'accentColour' } } as const;
const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** The accent of documents: what was asked for, and what it becomes where it could not be read on white. */
export function AccentSetting({ stored }: { stored: readonly PortfolioSettings[] }) {
  const t = useT();
  const settings = stored[0];
  const own = settings?.accentColour ?? null;
  const ofTemplate = settings?.documentTemplate?.colours?.accent1 ?? null;
  const usual = ofTemplate ?? palettes.light.accent;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = readableAccent(own ?? usual);
  const commit = (text: string) => {
    const colour = text.trim().toLowerCase();
    setTyped(null);
    if (isColour(colour) && colour !== (own ?? usual)) void savePortfolioSettings(label, stored, { accentColour: colour });
  };
  const name = t('model:field.portfolioSettings.accentColour');
  const note =
    shown !== (own ?? usual)
      ? t('settings:branding.accentAs', { given: own ?? usual, shown })
      : own !== null
        ? null
        : t(ofTemplate === null ? 'settings:branding.accentOfProduct' : 'settings:branding.accentOfTemplate', { colour: usual });
  return (
    <Setting label={name} hint={t('settings:branding.accentHint')}>
      <div className={classes.accent}>
        <div className={classes.buttons}>
          <ColorInput
            w={150}
            size="xs"
            format="hex"
            withEyeDropper={false}
            aria-label={name}
            value={typed ?? own ?? usual}
            onChange={setTyped}
            onChangeEnd={commit}
            onBlur={() => typed !== null && commit(typed)}
            onKeyDown={(event) => event.key === 'Enter' && typed !== null && commit(typed)}
          />
          {own !== null && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('settings:branding.accentRemove')}
              title={t('settings:branding.accentRemove')}
              onClick={() => void savePortfolioSettings(label, stored, { accentColour: null })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
        {note !== null && (
          <p className={classes.fine}>
            <span className={classes.dot} style={{ background: shown }} aria-hidden="true" />
            {note}
          </p>
        )}
      </div>
    </Setting>
  );
}

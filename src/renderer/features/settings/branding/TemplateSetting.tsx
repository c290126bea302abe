import type { DocumentTemplate } from '@shared/model/document-template';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { savePortfolioSettings } from '@/stores/portfolio-settings';
import { showError } from '@/ui/toast';
import { useT } from '@/ui/use-t';
import { Setting } from '../Setting';
import classes from './Branding.module.css';
import { FileChoice } from './FileChoice';
import { readTemplateFile } from './read-template-file';

const label = { key: 'editLimit', params: { field: 'documentTemplate' } } as const;

/** The company's own Word template: what was taken over from it, in one line. */
export function TemplateSetting({ stored }: { stored: readonly PortfolioSettings[] }) {
  const t = useT();
  const template = stored[0]?.documentTemplate ?? null;
  const name = t('model:field.portfolioSettings.documentTemplate');
  const take = async (file: File) => {
    const read = await readTemplateFile(file);
    if (read.ok) await savePortfolioSettings(label, stored, { documentTemplate: read.value });
    else showError(read.error);
  };
  return (
    <Setting label={name} hint={t('settings:branding.templateHint')}>
      <div className={classes.choice}>
        {template && <Taken template={template} />}
        <FileChoice
          label={name}
          accept=".docx,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          chosen={template !== null}
          onFile={take}
          onRemove={() => void savePortfolioSettings(label, stored, { documentTemplate: null })}
        />
      </div>
    </Setting>
  );
}

function Taken({ template: { name, fonts, colours, styles, margins } }: { template: DocumentTemplate }) {
  const t = useT();
  const taken = [
    ...new Set(fonts ? [fonts.headings, fonts.body] : []),
    t('settings:branding.templateStyles', { count: Object.keys(styles).length }),
    ...(margins ? [t('settings:branding.templateMargins', { side: margins.side })] : []),
  ];
  return (
    <div className={classes.taken}>
      <p className={classes.file}>{name}</p>
      <p className={classes.fine}>{taken.join(' · ')}</p>
      {colours && (
        <p className={classes.swatches} aria-hidden="true">
          {[colours.accent1, colours.accent2, colours.accent3, colours.accent4, colours.accent5, colours.accent6].map((colour, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: six places of a theme, of which two may have the same colour
            <span key={index} style={{ background: colour }} />
          ))}
        </p>
      )}
    </div>
  );
}

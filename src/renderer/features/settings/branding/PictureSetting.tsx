import type { PortfolioSettings } from '@shared/model/portfolio';
import { loadPicture } from '@/persistence/queries/pictures';
import { useLive } from '@/persistence/use-live';
import { showError } from '@/ui/toast';
import { useT } from '@/ui/use-t';
import { Setting } from '../Setting';
import classes from './Branding.module.css';
import { changePicture, type OwnPicture } from './branding-changes';
import { FileChoice } from './FileChoice';
import { type PictureShape, readPicture } from './read-picture';

type Props = { stored: readonly PortfolioSettings[]; field: OwnPicture; shape: PictureShape; hint: string };

/** A picture that our documents wear: seen as it is kept, replaced or taken away in one step each. */
export function PictureSetting({ stored, field, shape, hint }: Props) {
  const t = useT();
  const id = stored[0]?.[field] ?? null;
  const picture = useLive(() => loadPicture(id), [id]);
  const label = t(`model:field.portfolioSettings.${field}`);
  const take = async (file: File) => {
    const read = await readPicture(file, shape);
    if (read.ok) await changePicture(stored, field, { name: file.name.slice(0, 300), data: read.value });
    else showError(read.error);
  };
  return (
    <Setting label={label} hint={hint}>
      <div className={classes.choice}>
        {picture && <img className={classes[shape]} src={picture.data} alt={picture.name} />}
        <FileChoice
          label={label}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          chosen={id !== null}
          onFile={take}
          onRemove={() => void changePicture(stored, field, null)}
        />
      </div>
    </Setting>
  );
}

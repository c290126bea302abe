import { floatingId } from '@/ui/theme';
import { useT } from '@/ui/use-t';

/** Where menus, lists and dialogs are drawn: a landmark, so that screen readers find what floats over the page. */
export function FloatingGround() {
  const t = useT();
  return <section id={floatingId} aria-label={t('common:floating')} />;
}

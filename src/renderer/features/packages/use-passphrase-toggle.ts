import { useT } from '@/ui/use-t';

/** The button of a passphrase's field that shows what is typed: named, and reached with Tab. */
export function usePassphraseToggle() {
  const t = useT();
  return { visibilityToggleButtonProps: { 'aria-label': t('packages:locked.show'), tabIndex: 0, 'aria-hidden': false } } as const;
}

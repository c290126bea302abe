import '@mantine/core/styles.layer.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { createI18n } from '@shared/i18n/translator';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { effectiveLocale, followPreferences, usePreferences } from '@/stores/preferences';
import { cssVariablesResolver, theme } from '@/ui/theme';
import { useColorScheme, useHighContrast } from './use-appearance';

const i18n = createI18n(effectiveLocale(usePreferences.getState().preferences.language));

/** The page's nonce: without it the content security policy refuses the style elements that Mantine writes. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// The scroll lock under dialogs (react-remove-scroll) looks for it here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

/** Theme, contrast and language: each follows the preferences while the window runs. */
export function Providers({ children }: { children: ReactNode }) {
  const locale = usePreferences((state) => effectiveLocale(state.preferences.language));
  const scheme = useColorScheme();
  const highContrast = useHighContrast();

  useEffect(followPreferences, []);
  useEffect(() => {
    void i18n.changeLanguage(locale);
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (highContrast) document.documentElement.dataset.contrast = 'more';
    else delete document.documentElement.dataset.contrast;
  }, [highContrast]);

  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        forceColorScheme={scheme}
        cssVariablesResolver={cssVariablesResolver}
        getStyleNonce={() => nonce}
        withStaticClasses={false}
      >
        {children}
      </MantineProvider>
    </I18nextProvider>
  );
}

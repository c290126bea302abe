// Runs before the first paint, from the preload's copy of the preferences, so that no theme or language flashes.
// A plain script on purpose: a module would wait for the whole page to be parsed.
(() => {
  const { boot } = window.keyfolio;
  const { theme, highContrast } = boot.preferences;
  const dark = theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  const root = document.documentElement;
  root.lang = boot.locale;
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  if (highContrast || window.matchMedia('(prefers-contrast: more)').matches) root.dataset.contrast = 'more';
})();

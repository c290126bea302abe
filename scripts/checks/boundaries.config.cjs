// The import rules of docs/architecture.md. Cycles count type-only imports too: they tie files together just as well.
const nodeModule = (names) => `node_modules/(${names.join('|')})(/|$)`;

/** Rules of the form: this folder may not import that. */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }),
    forbid('resolvable', {}, { couldNotResolve: true, pathNot: '\\.css$' }),
    forbid('shared-imports-only-itself', { path: '^src/shared' }, { path: '^src/(main|renderer)' }),
    forbid('shared-has-no-platform', { path: '^src/shared' }, { dependencyTypes: ['core'] }),
    forbid(
      'shared-uses-small-pure-libraries',
      { path: '^src/shared' },
      {
        path: 'node_modules',
        pathNot: nodeModule([
          'zod',
          'i18next',
          'd3-[a-z]+',
          'date-fns',
          'papaparse',
          '@types',
          'chardet',
          'fflate',
          'minisearch',
          'graphology',
          'graphology-[a-z]+',
          '@noble/hashes',
          '@rgrove/parse-xml',
        ]),
      },
    ),
    forbid('main-never-imports-the-window', { path: '^src/main' }, { path: '^src/renderer' }),
    forbid('window-never-imports-main', { path: '^src/renderer' }, { path: '^src/main' }),
    forbid('window-has-no-node', { path: '^src/renderer' }, { dependencyTypes: ['core'] }),
    forbid('only-main-knows-electron', { path: '^src', pathNot: '^src/main' }, { path: nodeModule(['electron', 'electron-log']) }),
    forbid('preload-imports-only-names', { path: '^src/main/preload' }, { path: '^src', pathNot: '^src/(main/preload|shared)/' }),
    forbid('only-documents-import-docx', { path: '^src', pathNot: '^src/main/documents' }, { path: nodeModule(['docx', '@resvg']) }),
    forbid('only-persistence-imports-dexie', { path: '^src', pathNot: '^src/renderer/persistence' }, { path: nodeModule(['dexie']) }),
    forbid(
      'features-never-import-each-other',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    forbid('nothing-imports-the-app', { path: '^src/renderer/(features|stores|persistence|ui|platform)/' }, { path: '^src/renderer/app/' }),
    forbid(
      'nothing-below-imports-features',
      { path: '^src/renderer/(stores|persistence|ui|platform)/' },
      { path: '^src/renderer/features/' },
    ),
    forbid('paper-imports-only-shared', { path: '^src/renderer/paper/' }, { path: '^src/renderer/', pathNot: '^src/renderer/paper/' }),
    forbid('only-paper-imports-docx-preview', { path: '^src', pathNot: '^src/renderer/paper' }, { path: nodeModule(['docx-preview']) }),
    forbid('persistence-shows-nothing', { path: '^src/renderer/persistence/' }, { path: '^src/renderer/ui/' }),
    forbid('ui-holds-no-data', { path: '^src/renderer/ui/' }, { path: '^src/renderer/persistence/' }),
    forbid(
      'platform-imports-only-shared',
      { path: '^src/renderer/platform/' },
      { path: '^src/renderer/', pathNot: '^src/renderer/platform/' },
    ),
    forbid('product-never-imports-tests-or-scripts', { path: '^src' }, { path: '^(test|scripts|bench)/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};

// Import directions of the house: data flows one way, and a wrong arrow fails `npm run check`.
const STAGE = '^src/core/stages/([^/.]+)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-imports-only-core',
      comment: 'Core is pure: its own files and the few pure libraries named here.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/(diff|valibot|stemmer|approx-string-match)/'] },
    },
    {
      name: 'one-file-imports-jsdiff',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/text/differences/diff\\.ts$' },
      to: { path: '^node_modules/diff/' },
    },
    {
      name: 'model-imports-only-model',
      severity: 'error',
      from: { path: '^src/core/model/' },
      to: { path: '^src/', pathNot: '^src/core/model/' },
    },
    {
      name: 'text-imports-only-text-and-model',
      severity: 'error',
      from: { path: '^src/core/text/' },
      to: { path: '^src/', pathNot: '^src/core/(text|model)/' },
    },
    {
      name: 'text-tools-know-neither-reading-nor-claims',
      severity: 'error',
      from: { path: '^src/core/text/(?!(reading|claims)/)' },
      to: { path: '^src/core/text/(reading|claims)/' },
    },
    {
      name: 'reading-does-not-know-claims',
      comment: 'One text is read by itself; claims of several are held against each other after it.',
      severity: 'error',
      from: { path: '^src/core/text/reading/' },
      to: { path: '^src/core/text/claims/' },
    },
    {
      name: 'rooms-of-claims-know-no-whole',
      comment:
        'What is read of claims is put together by the files beside the rooms; words are what all rooms rest on.',
      severity: 'error',
      from: { path: '^src/core/text/claims/[^/]+/' },
      to: { path: '^src/core/text/claims/[^/]+$' },
    },
    {
      name: 'words-of-claims-know-no-other-room',
      severity: 'error',
      from: { path: '^src/core/text/claims/words/' },
      to: { path: '^src/core/text/claims/(?!words/)' },
    },
    {
      name: 'no-stage-imports-a-stage',
      comment: 'analysis.ts composes the stages; a stage knows only text/, model/ and the room beside it.',
      severity: 'error',
      from: { path: STAGE },
      to: { path: '^src/', pathNot: ['^src/core/(text|model)/', '^src/core/stages/$1/'] },
    },
    {
      name: 'renderer-imports-only-renderer-and-core-nouns',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: {
        path: '^src/',
        pathNot: '^src/(renderer/|core/((model|contract|text|texts|resolve)/|(elsewhere|resolve)\\.ts$))',
      },
    },
    {
      name: 'components-take-data-and-callbacks-only',
      severity: 'error',
      from: { path: '^src/renderer/components/' },
      to: { path: '^src/renderer/(state|views|api)' },
    },
    {
      name: 'state-does-not-know-views',
      severity: 'error',
      from: { path: '^src/renderer/state/' },
      to: { path: '^src/renderer/(views|components)/' },
    },
    {
      name: 'preload-imports-only-the-contract',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/', pathNot: '^src/core/contract/' },
    },
    {
      name: 'only-the-desktop-door-imports-electron',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/desktop\\.ts|main/desktop/|preload/)' },
      to: { path: '^(node_modules/)?electron(/|$)' },
    },
    {
      name: 'main-does-not-import-the-page',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload)/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(raw|url|modulePath)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'default'],
    },
  },
};

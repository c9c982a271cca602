// Lint rules for all three runtimes; types come from each runtime's own tsconfig.
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const PAGE_ONLY = {
  regex: '^node:|^electron$|/(main|preload)/|/core/(stages|export|analysis)',
  message:
    'The page imports its own files and core/model, core/contract, core/text, core/texts and core/resolve.ts.',
};
const COMPONENT_ONLY = {
  regex: '/(state|views|api)/',
  message: 'Components take data and callbacks only.',
};

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.core.json',
          './tsconfig.node.json',
          './tsconfig.web.json',
          './tsconfig.page-tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    plugins: { regexp },
    rules: {
      // Texts come from anyone: none may keep an expression busy for longer than its length accounts for.
      'regexp/no-super-linear-backtracking': 'error',
      // Words in an expression are a list: one that stands twice, or behind a shorter one that takes its place, is a slip.
      'regexp/no-dupe-disjunctions': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Nor by being scanned to the end from each of its places anew. In tests, all texts are ours.
    files: ['src/**'],
    rules: { 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['src/renderer/**/*.{ts,svelte}'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // svelte-check knows which of them are needed; this rule misses some and would have them removed.
      'svelte/no-unused-svelte-ignore': 'off',
      // The rule predates runes: a $bindable prop is assigned by its parent, not here.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // `void signal` makes an effect or a derivation depend on it, whatever its type.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    // ESLint sees what one component hands to another as `any`; svelte-check knows the types and checks them.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // dependency-cruiser follows imports out of .svelte files, but compiles them first, which drops `import type`.
  // These patterns hold the same directions for types.
  {
    files: ['src/renderer/**/*.svelte'],
    rules: { 'no-restricted-imports': ['error', { patterns: [PAGE_ONLY] }] },
  },
  {
    files: ['src/renderer/components/**/*.svelte'],
    rules: { 'no-restricted-imports': ['error', { patterns: [PAGE_ONLY, COMPONENT_ONLY] }] },
  },
  {
    files: ['bin/**', 'build/**', 'scripts/**', 'src/main/**', 'tests/**', '*.config.*'],
    languageOptions: { globals: globals.node },
  },
  {
    // No tsconfig takes them in, so they are linted without types.
    files: ['**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

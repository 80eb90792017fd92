import { configs as lit } from 'eslint-plugin-lit';
// @ts-expect-error -- the package has no types
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as webComponents } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['artifacts/', 'dist/', 'storybook-static/', 'bench/node_modules/', 'tests/types/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-cond-assign': 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-irregular-whitespace': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // What keeps an asynchronous contract need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      // Messages name values of any kind.
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  {
    files: ['src/elements/**', 'stories/**'],
    extends: [lit['flat/recommended'], webComponents['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      .../** @type {Record<string, 'error'>} */ (litA11y.configs.recommended.rules),
      // A list without marks is a list to every screen reader only with its role.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // JSON and built modules have no types; a type beside the name says what is expected of them.
    files: ['tests/**', 'tools/**', 'bench/**', '*.config.*'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);

import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { determinism, determinismOfErrors } from './tests/house/lint/determinism.js';
import { houseSyntax } from './tests/house/lint/syntax.js';

/** Where a result may reach a verdict: the same on every host, or not used. */
const deterministic = [
  'src/world/**',
  'src/grading/**',
  'src/engine/**',
  'graders/**',
  'exercises/*/exercise.ts',
  'exercises/*/scenarios.ts',
  'exercises/*/scenarios/**',
  'exercises/*/{steps,variant,request-builder}.ts',
];

/** Parts of those folders that run on one host only and decide nothing. */
const onOneHost = [
  '**/*.test.ts',
  '**/*.id.ts',
  'src/{engine,grading}/hosts/**',
  'src/engine/meter/**',
  'src/engine/guest/submission.ts',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'generated/',
    '.astro/',
    '.gerbang/',
    'test-results/',
    'tests/*/programs/',
    'tests/fixtures/',
    'exercises/*/{solutions,mutants,degenerates}/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  ...astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.js', '*.mjs', '.dependency-cruiser.mjs', 'bin/*.js', 'tests/house/lint/*.js'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...houseSyntax],
      'no-eval': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `void (x = y)` and arrows that answer what a void call answers are this project's short forms.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // An async function without await is how a value is given where a promise is asked for.
      '@typescript-eslint/require-await': 'off',
      // Overloads document a protocol message by message; a merged signature would not.
      '@typescript-eslint/unified-signatures': 'off',
      // Spreading a string by code points is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: deterministic,
    ignores: onOneHost,
    rules: determinism,
  },
  {
    files: ['src/world/**', 'graders/**'],
    ignores: onOneHost,
    rules: determinismOfErrors,
  },
  {
    // Runs in a realm that it cuts down itself, on values of the learner's: they may be other than their types say.
    files: ['src/engine/guest/submission.ts'],
    rules: {
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Puts the map's own markup, made with the functions that the build uses, back with the learner's progress in it.
    files: ['src/ui/shell/home.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...houseSyntax.filter(({ message }) => !message.startsWith('Build elements'))],
    },
  },
  {
    // Run known programs without any isolation, on purpose.
    files: ['tests/support/direct-lab.ts', 'src/engine/transpile.test.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off', '@typescript-eslint/no-unsafe-call': 'off' },
  },
  {
    // What a server answers is looked into as it comes: a wrong shape is what such a test is there to find.
    files: ['tests/server/**'],
    rules: { '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // An enum of binaryen's is a number in its own declarations.
    files: ['src/engine/meter/testing/**'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.config.{js,mjs,ts}', '.dependency-cruiser.mjs', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Types of .astro files are checked by `astro check`; their parser gives typed rules nothing to hold on to.
    files: ['**/*.astro', '**/*.astro/*', '**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // A program under test may be as unusual as a learner's.
    files: ['exercises/*/{starter,reference}.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
);

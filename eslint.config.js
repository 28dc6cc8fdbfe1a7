import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Ways to turn text into markup or code; a strict Content-Security-Policy forbids them too. */
const unsafe = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((name) => ({
    selector: `MemberExpression[property.name='${name}']`,
    message: `${name} turns text into markup; let Lit or textContent write it.`,
  })),
  ...[
    'insertAdjacentHTML',
    'createContextualFragment',
    'setHTMLUnsafe',
    'parseFromString',
    'write',
    'writeln',
  ].map((name) => ({
    selector: name.startsWith('write')
      ? `CallExpression[callee.object.name='document'][callee.property.name='${name}']`
      : `CallExpression[callee.property.name='${name}']`,
    message: `${name} turns text into markup; let Lit write it.`,
  })),
  {
    selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|styleMap)$/]',
    message:
      'Not under a strict Content-Security-Policy: use templates, classes and CSS properties.',
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(setAttribute|attr)$/][arguments.0.value='style']",
    message: 'A style attribute breaks a strict Content-Security-Policy; use element.style.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/i]',
    message: 'A style attribute breaks a strict Content-Security-Policy; use a class or a part.',
  },
];
/** In what Lit draws; a page that is written as a file has its scripts and styles outside. */
const inlined = [
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<(style|script)/i]',
    message: 'A <style> or <script> in a template breaks a strict Content-Security-Policy.',
  },
];
const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only.',
};

export default tseslint.config(
  {ignores: ['dist/', 'storybook-static/', 'coverage/', 'node_modules/']},
  {
    files: ['**/*.{js,mjs,ts}'],
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...unsafe],
      'max-lines': ['error', {max: 400}],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {allowDefaultProject: ['.storybook/*.ts', 'vitest.config.ts']},
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    },
  },
  {
    files: ['src/**/*.ts', 'widgets/**/*.ts', 'studio/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...unsafe, namedExports],
    },
  },
  {
    files: ['widgets/**/*.ts', 'studio/**/*.ts'],
    rules: {'no-restricted-syntax': ['error', ...unsafe, ...inlined, namedExports]},
  },
  {
    // A command writes its results to the terminal.
    files: ['src/cli/**/*.ts'],
    rules: {'no-console': 'off'},
  },
  {
    // What runs on other people's pages has no file system, whatever the types allow.
    files: ['src/**/*.ts', 'widgets/**/*.ts', 'studio/**/*.ts'],
    ignores: [
      'src/cli/**',
      'src/node/**',
      'src/node.ts',
      'src/duckdb/**',
      'src/clickhouse/**',
      'src/postgres/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {patterns: [{regex: '^node:', message: 'Runs in browsers too.'}]},
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', 'global'],
    },
  },
  {
    files: ['widgets/**/*.ts', 'studio/**/*.ts', 'stories/**/*.ts', 'test/widgets/**/*.ts'],
    extends: [
      wc.configs['flat/best-practice'],
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
    ],
    settings: {wc: {elementBaseClasses: ['LitElement']}},
  },
  {
    // Chai's assertions are property reads, and fixtures are awaited by the library.
    files: ['test/widgets/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);

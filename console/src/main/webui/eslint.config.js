import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** A place imports no other place; what all share imports no place. */
const places = ['today', 'queue', 'plan', 'file', 'warnings', 'alerts', 'duty', 'case', 'identity', 'histories', 'picture', 'operations', 'help', 'answering'];
const foreign = (own) => places.filter((place) => place !== own).map((place) => `**/${place}/**`);
const forbid = (group) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message: 'A place is imported by app/routes alone, and app by main.' }] }],
});

export default ts.config(
  { ignores: ['node_modules', 'public'] },
  js.configs.recommended,
  ...ts.configs.strict,
  hooks.configs.flat.recommended,
  a11y.flatConfigs.strict,
  {
    settings: {
      'jsx-a11y': {
        components: { TextInput: 'input', TextArea: 'textarea', FormSelect: 'select', Checkbox: 'input', Radio: 'input' },
      },
    },
    rules: { 'no-console': 'error', eqeqeq: 'error' },
  },
  { files: ['browser/**'], rules: { 'no-console': 'off' } },
  { files: ['src/{kit,api,words,shell,made,told}/**'], rules: forbid(['**/app/**', ...foreign()]) },
  { files: ['src/app/**'], ignores: ['src/app/routes.tsx'], rules: forbid(foreign()) },
  ...places.map((place) => ({ files: [`src/${place}/**`], rules: forbid(['**/app/**', ...foreign(place)]) })),
);

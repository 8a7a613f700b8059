import type es from '../es/made';
import type { Same } from '../same';

export default {
  title: 'All that you can record here',
  titleOf: 'All that you can record here: {{name}}',
  of: { case: 'the case', file: 'the file', report: 'the report of {{at}}' },
  about: 'What your function can record, by subject. If it is not the time for it, the system tells you why.',
  kind: '{{name}} ({{count}})',
  instant: '{{label}}, time of the mechanism ({{zone}})',
  choose: 'Choose',
  unsaid: 'Not stated',
  yes: 'Yes',
  no: 'No',
  identifier: '{{label}}: identifier',
  optional: '{{name}} (optional)',
  row: '{{name}} {{number}}',
  add: 'Add',
  addTo: 'Add: {{name}}',
  remove: 'Remove',
  removeRow: 'Remove: {{name}} {{number}}',
  next: 'It is recorded with your name. The answer says which terms start or are met.',
  done: 'It is recorded',
  nothing: 'There is none here that you can choose.',
  inWords: '{{label}}: another one, in words',
  draft: '(draft, not sent)',
  close: 'Close the form',
} satisfies Same<typeof es>;

import type es from '../es/list';
import type { Same } from '../same';

export default {
  narrow: 'Filter',
  narrowed_one: 'Filter ({{count}})',
  narrowed_other: 'Filter ({{count}})',
  clear: 'Remove the filters',
  number: 'Number, or how it begins',
  marks: 'Choose',
  mark: 'Choose case {{number}}',
  marked_one: '{{count}} chosen',
  marked_other: '{{count}} chosen',
  unmark: 'Choose none',
  going: '{{done}} of {{of}} so far',
  done_one: 'Done for {{count}}',
  done_other: 'Done for {{count}}',
  moreTerms_one: '{{count}} more term',
  moreTerms_other: '{{count}} more terms',
  order: 'Order',
  area: { title: 'Area', any: 'Any area' },
  export: {
    link: 'Export',
    purpose: 'What it is exported for',
    none: 'Choose what for',
    missing: 'Choose first what for',
    verb: 'Download the table',
    next: 'It is recorded with your name and its purpose. The table has codes and case numbers, no name; guard it like the file.',
    for: {
      WORK_SHARING: 'To share the work',
      DELAY_REVIEW: 'To look at what is late',
      AUTHORITY: 'To answer an authority',
      HANDOVER: 'To hand the work over to another person or unit',
    },
  },
} satisfies Same<typeof es>;

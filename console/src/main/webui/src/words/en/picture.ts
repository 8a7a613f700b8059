import type es from '../es/picture';
import type { Same } from '../same';

export default {
  title: 'Statistics',
  intro: 'Counts that point at nobody: no small number is shown, and all are multiples of five.',
  few: 'fewer than 5',
  cases: 'Cases, at least',
  share: 'Share',
  other: 'Others and unknown',
  country: 'Whole country',
  atLeast: 'Each number is a minimum: a change of a few cases, up to eight, may not show yet.',
  none: 'No figures are released yet: a month is counted when it is over and there are at least twenty cases.',
  frame: 'Released figures, release {{number}}, with what was recorded until {{at}}.',
  areas: {
    title: 'Now, by area',
    note: 'Counted {{at}}. The darker the area, the more there are. Cases are counted, not terms. Only terms of law count as breached, not targets of the mechanism.',
    choose: 'What the map shows',
    area: 'Area',
    unknown: 'Area unknown',
    reports: 'Reports',
    openDeadlines: 'Cases with a term that runs or is breached',
    breaches: 'Cases in which a term of law was ever breached',
  },
  months: { title: 'Reports over time', note: 'Months with few cases are counted together.', month: 'Month' },
  funnel: { step: 'Step' },
  held: {
    title: 'How long each stage takes',
    note: 'The darker the bar, the earlier the stage was done. The whole bar is all cases that came to it.',
    stage: 'Stage, and who holds it',
    median: 'Half had done it',
    noMedian: 'Less than half have done it',
  },
  any: {
    indicator: 'Indicator',
    by: 'Divided by',
    download: 'Download the table (CSV)',
    step: 'What is counted',
    of: 'Out of',
  },
  by: { country: 'Country', month: 'Month', area: 'Area', institution: 'Institution', unit: 'Unit' },
} satisfies Same<typeof es>;

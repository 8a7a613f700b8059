import type es from '../es/answering';
import type { Same } from '../same';

export default {
  title: 'Answering',
  about: 'How long it takes until somebody answers when an alert calls. A week is shown when it is over and had enough alerts: so nobody learns, from a number, of a case that is not theirs to know. An answer is in time if the alert had not climbed to the next rung yet.',
  trend: 'In the picture the lower line is half of the answers and the upper one 95 of 100. Each step upwards multiplies the time.',
  few: 'Without figures in these weeks, because there were few alerts or none: {{functions}}.',
  exercises: 'Exercises: {{function}}',
  weekOf: 'from {{day}}',
  atLeast: '{{count}} or more',
  notShown: 'not shown',
  none: '–',
  spread: 'half within {{half}}; 95 of 100 within {{most}}',
  rounds: 'half with {{half}}; 95 of 100 with {{most}} or fewer',
  covered: 'none',
  column: { week: 'Week', alerts: 'Alerts', accepted: 'The first page left', delivered: 'The page arrived', answered: 'Somebody answered', inTime: 'Answered in time', rounds: 'Calls needed', gaps: 'Hours with nobody on duty' },
  ways: {
    title: 'Ways by which pages went',
    kind: 'Way',
    pages: 'Pages',
    failed: 'Failed',
    noneFailed: 'none',
    atMost: '{{share}} or fewer',
    none: 'No week had enough pages to show by which ways they went.',
  },
} satisfies Same<typeof es>;

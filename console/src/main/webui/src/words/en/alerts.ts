import type es from '../es/alerts';
import type { Same } from '../same';

export default {
  title: 'Alerts',
  rows_one: '{{count}} alert waits for an answer',
  rows_other: '{{count}} alerts wait for an answer',
  empty: {
    title: 'Nobody waits for an answer',
    body: 'When an alert is raised it appears here by itself.',
  },
  show: {
    mine: 'Of my function, and those that climbed',
    open: 'All that nobody answered',
    all: 'The answered ones, too',
    label: 'Which alerts',
  },
  column: {
    case: 'Case',
    why: 'Why',
    clock: 'Term',
    called: 'Called',
    next: 'If nobody answers',
    act: 'What to do',
  },
  mine: 'Your function',
  climbed: 'Climbed unanswered',
  since: 'since {{when}}',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  climbs: '{{at}}: {{role}} is called',
  stays: 'The same person is called again and again',
  reopens: '{{at}}: if the act does not follow, {{role}} is called',
  toAct: 'Go to the act',
  toActOf: 'Go to the act of case {{number}}',
  answer: 'I take it on',
  answerOf: 'I take it on: case {{number}}',
  state: {
    OPEN: 'Not answered',
    ACKNOWLEDGED: 'Answered {{when}}',
    SETTLED: 'The act is done',
  },
  form: {
    title: 'Answer for the alert of case {{number}}',
    next: 'You answer: nobody else is called. The terms run on.',
    act: 'If the act that the alert calls for does not follow in time, the alert opens again and one rung higher is called.',
    verb: 'I take it on',
    done: 'You answered for the alert',
    toCase: 'Go to the case',
    back: 'Back to the list',
    gone: 'This alert does not wait for an answer any more.',
  },
} satisfies Same<typeof es>;

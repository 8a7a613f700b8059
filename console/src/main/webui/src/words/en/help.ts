import type es from '../es/help';
import type { Same } from '../same';

export default {
  start: 'Where to begin',
  function: {
    'intake-officer': {
      first: 'The reports that wait are in “Intake queue”, the most urgent first. Claim one: the others see that you read it.',
      then: 'Open the account for a purpose, code the threat and assess its urgency, with your reasons.',
      last: 'Refer the report to protection, to investigation or to both. “Duties and terms” of the case says what is still owed.',
    },
    'protection-officer': {
      first: 'Each person or community that is protected is in “Protection plans”, among those read what is due next first; alarms come by “Alerts”.',
      then: 'Decide a measure in the plan. When the person receives it, record that it was put in place.',
      last: 'Another person records whether those who receive the measure confirm it. What keeps it from being put in place is recorded, too.',
    },
    'risk-analyst': {
      first: 'In “Protection plans”, “To assess” says whose risk has to be assessed, and why.',
      then: 'Assess the risk: the instrument proposes, and you decide. You also record what the person confirms or contests.',
      last: 'The alerts of your function are in “Alerts”. Take one on, and go to its act.',
    },
    'board-member': {
      first: 'In “Protection plans” are the matters that wait for your vote, your decision or your signature.',
      then: 'Read the papers, vote or abstain, and sign or return what was decided. You also ratify urgent measures and resolve appeals.',
      last: 'In “Cases” you find a case by its number.',
    },
    investigator: {
      first: 'Your files and those that nobody has taken are in “My files”, what is due next first.',
      then: 'Take a file, work on its hypotheses and order acts with a date.',
      last: 'In “Duties and terms” of the case each duty carries the act that meets it.',
    },
    supervisor: {
      first: 'What is overdue, what is due within a day and what nobody has taken is in “Today”.',
      then: 'Assign files and reports, and decide what needs a second person.',
      last: 'Who answers at each hour is in “Rota”. Fill the gaps before they come.',
    },
    ombudsman: {
      first: 'What waits for the ombudsman, what was demanded and what is overdue is in “Today”.',
      then: 'In a case you can contest an entry of the log and demand an answer within a term.',
      last: 'In “Statistics” you see how the mechanism does in each area.',
    },
    custodian: {
      first: 'Who asks to know a reporter, and until when the answer is owed, is in “Identity requests”.',
      then: 'Open the reasons. The opening is on record before you read them.',
      last: 'Grant or deny, with reasons of your own.',
    },
    statistician: {
      first: 'Figures by area and by month are in “Statistics”.',
      then: 'A small number is not shown, because it could point at a person.',
      last: 'Each indicator goes out as a table, and the month as a PDF.',
    },
    auditor: {
      first: 'In “Audit log” you search what each person did, by case, person and period.',
      then: 'Open the history of a thing: it says what happened and when, without its content.',
      last: 'Your browser checks the chain, and says whether an entry is missing or was changed.',
    },
    'implementing-authority': {
      first: 'What the mechanism asks of your institution is in “My tasks”.',
      then: 'Open a task to read what is asked: the purpose is on record.',
      last: 'Say that you take it on, or with which article you refuse it; in the end, what was done.',
    },
    'tech-admin': {
      first: 'Whether each service answers, what has stopped, and the keys are in “Operations”.',
      then: 'Each act asks for reasons, and says first what it causes.',
      last: 'No case is seen from here.',
    },
  },
  who: 'Whom to ask for help',
  nobody: 'Ask the people who run the system in your institution.',
  noCase: 'Write no names and nothing of a case there: the hour, and what the screen says, are enough.',
  keys: 'Keys',
  ask: 'In a list, the key ? says what each key does. Esc three times blanks the screen.',
  words: 'What each word means',
} satisfies Same<typeof es>;

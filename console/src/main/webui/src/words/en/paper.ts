import type es from '../es/paper';
import type { Same } from '../same';

export default {
  intro: 'What leaves on paper. The file stays on your computer: delete it when you no longer need it.',
  language: 'Language of the document',
  languages: { ES: 'Spanish', EN: 'English', PT: 'Portuguese' },
  print: 'Print (PDF)',
  ofThing: '{{verb}}: {{thing}}',
  dossiers: 'Dossiers for others',
  noDossiers: 'Nobody has ordered one. It is ordered below, among what can be done.',
  dossierFor: 'For: {{recipient}} · as on record at {{at}}',
  holds: 'It holds: {{parts}}',
  orderedBy: 'Ordered by',
  approvedBy: 'approved by',
  waits: 'It waits until another person, a supervisor, approves it.',
  refused: 'It was refused and does not leave the house; the reasons say why. Order another if it is needed.',
  printed_one: 'Printed {{count}} time. Each print is on record.',
  printed_other: 'Printed {{count}} times. Each print is on record.',
  letters: 'Letters to the parties',
  noLetters: 'There is no notice yet.',
  letter: 'Notice {{number}}: {{about}}',
  way: 'How the letter arrives',
  ways: { POST: 'By post: it does not say what it is about', SAFE_IN_PERSON: 'By hand, in a safe place', REPRESENTATIVE: 'Through a representative' },
  receipt: 'Receipt (PDF)',
  names: { dossier: 'dossier.pdf', letter: 'letter.pdf', receipt: 'receipt.pdf' },
} satisfies Same<typeof es>;

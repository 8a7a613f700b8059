import type es from '../es/operations';
import type { Same } from '../same';

export default {
  title: 'Operations',
  intro: 'What the machines need of a person. No case appears here.',
  services: { intake: 'Intake', investigation: 'Investigation', protection: 'Protection', notification: 'Alerts and terms' },
  answers: 'Answers. Read at {{at}}.',
  silent: 'Does not answer. What was read last is of {{since}}.',
  waiting_zero: 'Nothing waits.',
  waiting_one: '{{count}} matter waits.',
  waiting_other: '{{count}} matters wait.',
  late_zero: 'Terms and pages are on time.',
  late_one: 'Terms and pages are {{count}} second late.',
  late_other: 'Terms and pages are {{count}} seconds late.',
  alarm: 'Alarm: {{code}}',
  reason: 'Reason',
  kinds: {
    parked: 'A reader could not digest this event, and set aside all that follows it',
    stopped: 'This stream takes nothing until a person decides',
    held: 'This event waits, or contradicts another',
    unreadable: 'This record could not be read',
  },
  acts: {
    replay: { verb: 'Try again', next: 'The reader reads the stream again from the event that was set aside.', done: 'The reader tries again.' },
    skip: { verb: 'Skip', next: 'The event stays out of this reading for good. The reason is on record with your name.', done: 'The event is skipped.' },
    resume: { verb: 'Resume', next: 'The stream takes events again after the last one that it stored. The reason is on record with your name.', done: 'The stream takes events again.' },
    drop: { verb: 'Drop', next: 'The contradicting event leaves the list. The reason is on record with your name.', done: 'The event is dropped.' },
    dismiss: { verb: 'Take off the list', next: 'The record that cannot be read leaves the list. The reason is on record with your name.', done: 'The record left the list.' },
  },
  keys: {
    epoch: 'Epoch of keys {{number}}',
    keys_one: '{{count}} key, those made ahead included',
    keys_other: '{{count}} keys, those made ahead included',
    destroyed: 'destroyed {{at}}',
    rotation: 'Last rotation',
    never: 'none yet',
    doneAt: 'ended {{at}}; {{count}} keys wrapped anew',
    runs: 'runs since {{at}}; {{count}} keys wrapped anew',
    verb: 'Rotate the keys',
    next: 'All data keys are wrapped under a new epoch, and the oldest epochs are destroyed: old copies of the key database open nothing any more.',
    done: 'The rotation has begun.',
  },
} satisfies Same<typeof es>;

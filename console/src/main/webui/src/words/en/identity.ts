import type es from '../es/identity';
import type { Same } from '../same';

export default {
  title: 'Identity requests',
  intro: 'Who reports is sealed. Each request to see it is granted or denied by a second person: you.',
  empty: { title: 'Nobody waits for an answer', body: 'When somebody asks to see who reports, it appears here.' },
  column: { case: 'Case', waiting: 'Waiting since', due: 'Term', who: 'Who asks', purpose: 'What for' },
  request: 'Request',
  back: 'Back to the list',
  answer: 'Answer',
  asked: 'Asked',
  reasons: 'Reasons',
  erased: 'The reasons were erased.',
  reading: {
    title: 'Reasons of the request',
    next: 'The reasons may name persons: your reading is on record with your name.',
    verb: 'Read the reasons',
  },
  states: {
    GRANTED: 'It was granted already.',
    DENIED: 'It was denied already.',
    OVERTAKEN: 'It is not needed any more: something else overtook it.',
  },
  grant: {
    title: 'Grant',
    next: 'The person who asks can open the identity for the time that the profile sets. The reporter will see that it was opened, in which function and what for.',
    verb: 'Grant',
    done: 'The request is granted',
  },
  deny: {
    title: 'Deny',
    next: 'Nobody sees the identity. The person who asks reads your reasons.',
    verb: 'Deny',
    done: 'The request is denied',
  },
} satisfies Same<typeof es>;

import type es from '../es/problems';
import type { Same } from '../same';

export default {
  codes: {
    invalid: 'Some fields cannot be accepted',
    'stale-version': 'It has changed since you read it',
    'not-found': 'There is nothing here for you',
    'wrong-role': 'Your function does not allow this',
    'claimed-by-another': 'Another person is reading this report',
    'not-claimed': 'Nobody has taken this report: it is free',
    'claim-used-up': 'You had it as long as one person may: triage it, or leave it to another',
    'below-red-flag-floor': 'A red flag is or was present: a lower urgency is set by two persons',
    'consent-refused': 'The reporter or a party refuses this',
    'nothing-coded': 'The coding says nothing',
    'too-many-parties': 'A report names at most 50 parties: code a larger group as a collective',
    'second-person-needed': 'The identity of the reporter opens only with the grant of a second person',
    'is-a-test': 'This report is a test: nothing follows from it',
    erased: 'The data of this report were erased',
    'too-many': 'Too many requests in a short time',
    'idempotency-key-reused': 'Something else was sent with this key before',
  },
  fields: {
    'not-null': 'This is missing or empty',
    'not-blank': 'This is missing or empty',
    'not-empty': 'This is missing or empty',
    size: 'This is too long, or there are too many',
    'at-least': 'This is too small',
    'unknown-code': 'This code is not known',
    'unknown-area': 'This area is not known',
    'in-the-future': 'This lies in the future',
    'wrong-type': 'This does not have the expected form',
    'wrong-format': 'This does not have the expected form',
    pattern: 'This does not have the expected form',
    form: 'This does not have the expected form',
    'unstorable-text': 'This holds a character that cannot be kept',
  },
} satisfies Same<typeof es>;

import type { Entry } from './queries';

/** The end of the name of an entry that says only that a service did something. */
const SOMETHING = '_ACTIVITY';

/** What the system did by itself around the acts of people: calls, alerts, clocks that move, and acts that are hidden from the reader. */
export const isOfMachine = ({ service, what, who }: Entry): boolean =>
  what.endsWith(SOMETHING) || (service === 'notification' && who?.kind !== 'HUMAN');

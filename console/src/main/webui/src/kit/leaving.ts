import { session } from '../api/session';

/** A page that holds what would be lost asks before it is left; not when it goes because another person signed in. */
export function askBeforeLeaving(event: Event): void {
  if (!session.stays.aborted) {
    event.preventDefault();
  }
}

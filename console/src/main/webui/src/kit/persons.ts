import { Problem } from '../api/refusal';

/** The `sub` of a token of Keycloak; of a person from another directory it names that first. A wall hashes the exact text. */
const IDENTIFIER = /^(f:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\S+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A person was chosen. A service takes any text: work for a name would be work for nobody. */
export const isChosen = (value: string): boolean => IDENTIFIER.test(value.trim());

export const NO_PERSON = 'no-person';

/** The person who was chosen. Fails at the field if a name was typed that stands in no list. */
export async function chosen(pointer: string, value: string): Promise<string> {
  if (value !== '' && !isChosen(value)) {
    throw new Problem(422, 'invalid', '', [{ pointer, code: NO_PERSON }]);
  }
  return value.trim();
}

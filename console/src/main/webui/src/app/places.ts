/** The places of the console, and the functions that work there. The services decide what each may do. */
export const PLACES = [{ path: '/queue', words: 'queue', functions: ['intake-officer', 'supervisor', 'ombudsman'] }] as const;

export type PlaceWords = (typeof PLACES)[number]['words'] | 'nothing';

export function placesOf(functions: string[]) {
  return PLACES.filter((place) => place.functions.some((each) => functions.includes(each)));
}

import { useSession } from './useSession';

/** The functions that answer alerts, and stand duty: each may have a rota. */
export const ON_CALL = ['intake-officer', 'risk-analyst', 'protection-officer', 'board-member', 'investigator', 'supervisor', 'custodian', 'ombudsman'] as const;

/** The places of the console, and the functions that work there. The services decide what each may do. */
export const PLACES = [
  { path: '/today', words: 'today', functions: ['supervisor', 'ombudsman'] },
  { path: '/queue', words: 'queue', functions: ['intake-officer', 'supervisor', 'ombudsman'] },
  { path: '/plan', words: 'plan', functions: ['protection-officer', 'risk-analyst', 'board-member', 'supervisor', 'ombudsman'] },
  { path: '/file', words: 'file', functions: ['investigator', 'supervisor'] },
  { path: '/warnings', words: 'warnings', functions: ['supervisor', 'ombudsman', 'investigator'] },
  { path: '/identity', words: 'identity', functions: ['custodian'] },
  { path: '/alerts', words: 'alerts', functions: ON_CALL },
  { path: '/my-duty', words: 'duty', functions: ON_CALL },
  { path: '/rota', words: 'rota', functions: ['supervisor', 'ombudsman'] },
  { path: '/answering', words: 'answering', functions: ['supervisor', 'ombudsman'] },
  {
    path: '/cases',
    words: 'case',
    functions: [
      'intake-officer',
      'risk-analyst',
      'protection-officer',
      'board-member',
      'investigator',
      'supervisor',
      'custodian',
      'ombudsman',
    ],
  },
  { path: '/histories', words: 'histories', functions: ['auditor'] },
  { path: '/picture', words: 'picture', functions: ['statistician', 'supervisor', 'ombudsman'] },
  { path: '/tasks', words: 'tasks', functions: ['implementing-authority'] },
  { path: '/operations', words: 'operations', functions: ['tech-admin'] },
] as const;

export type Place = (typeof PLACES)[number];
export type PlaceWords = Place['words'] | 'help' | 'nothing';

/** The page that everybody has, beside the places of their functions. */
export const HELP = '/help';

export function placesOf(functions: string[]): Place[] {
  return PLACES.filter((place) => place.functions.some((each: string) => functions.includes(each)));
}

/** Whether the person has a place there. */
export function useHasPlace(path: string): boolean {
  return placesOf(useSession().now.functions).some((place) => (place.path as string) === path);
}

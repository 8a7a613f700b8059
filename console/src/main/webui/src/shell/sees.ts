import { useSession } from './useSession';

/** Those who answer for each clock of the mechanism: notification's `ClockVisibility` hides none from them. */
const OVER_ALL = ['supervisor', 'ombudsman'];

/** Whether nothing of the clocks is hidden from the reader. To all others an empty list may be the part that they do not see. */
export const useSeesAllTerms = (): boolean => useSession().now.functions.some((each) => OVER_ALL.includes(each));

/** The things of a case, and the functions that their services admit at all: the page of a case asks none in vain. */
export const READERS = {
  reports: ['intake-officer', 'risk-analyst', 'protection-officer', 'investigator', 'supervisor', 'custodian', 'ombudsman'],
  plans: ['risk-analyst', 'protection-officer', 'board-member', 'supervisor', 'ombudsman'],
  file: ['investigator', 'supervisor', 'ombudsman'],
} as const;

/** Whether the reader's function reads such things. Whether it reads this one, the service says. */
export function useReads(thing: keyof typeof READERS): boolean {
  const { functions } = useSession().now;
  return READERS[thing].some((each: string) => functions.includes(each));
}

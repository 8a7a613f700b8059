import { useSession } from './useSession';

/** Those who answer for each clock of the mechanism: notification's `ClockVisibility` hides none from them. */
const OVER_ALL = ['supervisor', 'ombudsman'];

/** Whether nothing of the clocks is hidden from the reader. To all others an empty list may be the part that they do not see. */
export const useSeesAllTerms = (): boolean => useSession().now.functions.some((each) => OVER_ALL.includes(each));

/** Things that some functions read alone, as their services admit them: no page asks for one in vain. */
export const READERS = {
  reports: ['intake-officer', 'risk-analyst', 'protection-officer', 'investigator', 'supervisor', 'custodian', 'ombudsman'],
  plans: ['risk-analyst', 'protection-officer', 'board-member', 'supervisor', 'ombudsman'],
  file: ['investigator', 'supervisor', 'ombudsman'],
  openings: ['supervisor', 'custodian'],
  picture: ['statistician'],
  alerts: ['intake-officer', 'risk-analyst', 'protection-officer', 'board-member', 'investigator', 'supervisor', 'custodian', 'ombudsman'],
} as const;

/** Whether the reader's function reads such things. Whether it reads this one, the service says. */
export function useReads(thing: keyof typeof READERS): boolean {
  const { functions } = useSession().now;
  return READERS[thing].some((each: string) => functions.includes(each));
}

import { useSession } from './useSession';

/** Those who answer for each clock of the mechanism: notification's `ClockVisibility` hides none from them. */
const OVER_ALL = ['supervisor', 'ombudsman'];

/** Whether nothing of the clocks is hidden from the reader. To all others an empty list may be the part that they do not see. */
export const useSeesAllTerms = (): boolean => useSession().now.functions.some((each) => OVER_ALL.includes(each));

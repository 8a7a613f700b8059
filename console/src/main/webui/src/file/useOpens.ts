import { useSession } from '../shell/useSession';

/** The functions that may open what is sealed in a file: `openFile` and `exportEvidenceManifest` admit them. */
const OPENERS = ['investigator', 'supervisor'];

export const useOpens = (): boolean => useSession().now.functions.some((each) => OPENERS.includes(each));

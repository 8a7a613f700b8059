import { useLabels } from '../api/labels';
import type { Option } from '../kit/fields';
import { useForm } from './onThing';

export interface Codes {
  /** The codes of a list that a command may name, or those of them that are told. */
  options: (list: string, some?: string[]) => Option[];
  label: (list: string, code: string) => string | undefined;
  title: (list: string) => string;
}

/** The codes of a list with their labels: as the services say them, else as the console does. */
export function useCodes(): Codes {
  const labels = useLabels();
  const { made, words } = useForm();
  const label = (list: string, code: string) =>
    labels.codes(list).find((each) => each.code === code)?.label ?? words.codes[`${list}.${code}`] ?? words.codes[code];
  return {
    label,
    title: labels.title,
    options: (list, some) => {
      const codes = some ?? made.lists[list] ?? labels.codes(list).map(({ code }) => code);
      return codes.map((code) => ({ code, label: label(list, code) ?? '…' }));
    },
  };
}

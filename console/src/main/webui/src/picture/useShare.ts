import { useTranslation } from 'react-i18next';

/** A number that is not shown: fewer than five, or none, or too few to be shown yet. */
const NOT_SHOWN = '–';

/** Says a share that a service gives in thousandths. */
export function useShare(): (thousandths: number | undefined) => string {
  const { i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (thousandths) => (thousandths === undefined ? NOT_SHOWN : percent.format(thousandths / 1000));
}

/** Says how many cases there are, at least. */
export const casesOf = (cases: number | undefined): string => (cases === undefined ? NOT_SHOWN : String(cases));

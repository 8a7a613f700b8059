import { useTranslation } from 'react-i18next';

/** Says a share that a service gives in thousandths. */
export function useShare(): (thousandths: number | undefined) => string {
  const { i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (thousandths) => (thousandths === undefined ? '–' : percent.format(thousandths / 1000));
}

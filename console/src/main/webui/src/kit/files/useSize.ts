import { useTranslation } from 'react-i18next';

const KIBI = 1024;

/** A length in bytes as people say it. */
export function useSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => {
    const large = bytes >= KIBI * KIBI;
    const value = large ? bytes / (KIBI * KIBI) : Math.ceil(bytes / KIBI);
    const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value);
    return `${number} ${large ? 'MB' : 'kB'}`;
  };
}

import { useTranslation } from 'react-i18next';

const SIGNS = { '*': 'asterisk', '~': 'tilde', $: 'dollar', '=': 'equals' } as const;

/** The sign at the end of a number or a receipt, in words for who reads it out; nothing if a letter or a digit is there. */
export function Sign({ of }: { of: string }) {
  const { t } = useTranslation();
  const sign = SIGNS[of.slice(-1) as keyof typeof SIGNS] as (typeof SIGNS)[keyof typeof SIGNS] | undefined;
  return sign && <p className="row-extra">{t('sign.ends', { sign: t(`sign.${sign}`) })}</p>;
}

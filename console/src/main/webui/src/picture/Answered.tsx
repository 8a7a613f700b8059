import { useTranslation } from 'react-i18next';
import { Tiles } from './Tiles';

/** How many alerts of the last weeks somebody answered in time, in the whole country. */
export function Answered({ percent }: { percent: number | undefined }) {
  const { t, i18n } = useTranslation('picture');
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const words = percent === undefined ? t('answered.few') : t('answered.atLeast', { share: share.format(percent / 100) });
  return (
    <>
      <Tiles tiles={[{ name: t('answered.title'), value: percent, words }]} />
      <p>{t('answered.note')}</p>
    </>
  );
}

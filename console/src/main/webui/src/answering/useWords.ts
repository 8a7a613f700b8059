import { useTranslation } from 'react-i18next';
import type { Notification } from '../api/notification';
import { within } from './within';

type Spread = Notification['AnsweringItemSpread'];
type Rounds = Notification['AnsweringItemRounds'];

/** Says the figures of a week. */
export function useWords() {
  const { t, i18n } = useTranslation('answering');
  const language = i18n.language;
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const hours = new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', unitDisplay: 'short', maximumFractionDigits: 1 });
  return {
    week: (monday: string) => t('weekOf', { day: day.format(new Date(`${monday}T00:00:00Z`)) }),
    atLeast: (count: number) => t('atLeast', { count }),
    spread: (of: Spread | undefined) =>
      of === undefined ? t('none') : t('spread', { half: within(of.half, language), most: within(of.most, language) }),
    percent: (of: number) => percent.format(of / 100),
    rounds: (of: Rounds | undefined) => (of === undefined ? t('none') : t('rounds', { half: of.half, most: of.most })),
    hours: (of: number | undefined) => (of === undefined ? t('none') : of === 0 ? t('covered') : hours.format(of)),
  };
}

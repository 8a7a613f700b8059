import { useTranslation } from 'react-i18next';
import { OpeningForm } from '../kit/OpeningForm';
import { Opened } from './Opened';
import { open, type ReportView } from './queries';
import { useTelling } from './Telling';

/** The name of the draft. */
export const aboutOpening = ({ reportId, caseId }: ReportView) => `opening ${reportId} ${caseId}`;

/** Opens a part of a report. The purpose is on record before the first word is answered; who reports sees it. */
export function ReportOpening({ view, onOpened }: { view: ReportView; onOpened: () => void }) {
  const { t } = useTranslation('told');
  const { show } = useTelling();
  const { reportId } = view;
  return (
    <OpeningForm
      about={aboutOpening(view)}
      of={view.caseNumber}
      parts={view.openable.map((code) => ({ code, label: t(`parts.${code}`) }))}
      next={t('next')}
      send={open({ reportId })}
      onOpened={(what) => {
        show({
          of: reportId,
          part: what.part,
          draw: (until, onClose) => <Opened key={what.openingId} of={view} what={what} until={until} onClose={onClose} />,
        });
        onOpened();
      }}
    />
  );
}

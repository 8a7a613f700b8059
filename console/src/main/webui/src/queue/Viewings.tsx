import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { OpenedWords } from '../kit/OpenedWords';
import { said } from '../kit/said';
import { useTelling } from '../told/Telling';
import { agreeViewing, askViewing, type FileView, readViewing } from '../api/attachments';
import { PurposeChoice } from './PurposeChoice';
import { useAbout, useReportCommand } from './useReportCommand';

interface Said {
  purpose?: string;
  reasons: string;
}

/** Asks a second person to agree that a file is opened once in one way. */
export function ViewingAsking() {
  const { t } = useTranslation('queue');
  const { attachmentId = '', view = '' } = useParams();
  const { about, value, set } = useDraft<Said>(useAbout('viewing', attachmentId, view), () => ({ reasons: '' }));
  const { command } = useReportCommand(about, (reportId) => askViewing({ reportId }));
  return (
    <CommandForm
      words={(word) => t(`files.asking.${word}`)}
      command={command}
      body={() => ({ ...said(value), attachmentId, view: view as FileView }) as never}
      missing={value.purpose === undefined ? t('files.missing.purpose') : value.reasons.trim() === '' ? t('files.missing.reasons') : undefined}
    >
      <PurposeChoice value={value.purpose} onPurpose={(purpose) => set({ purpose })} />
      <Words pointer="/reasons" label={t('files.whyTwo')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

/** Reads why a colleague asks to open a file; the reading is on record. */
export function ViewingReading() {
  const { t } = useTranslation('queue');
  const go = useNavigate();
  const { show } = useTelling();
  const { viewingRequestId = '', reportId = '' } = useParams();
  const { command } = useReportCommand(
    useAbout('viewing-reading', viewingRequestId),
    (id) => readViewing({ reportId: id, viewingRequestId }),
    ({ reasons = '' }) => {
      show({
        of: reportId,
        part: `viewing ${viewingRequestId}`,
        draw: (until, onClose) => <OpenedWords title={t('files.asked')} lines={[[t('files.whyTwo'), reasons]]} until={until} onClose={onClose} />,
      });
      void go(`/queue/${reportId}/viewings/${viewingRequestId}/agreement`);
    },
  );
  return <CommandForm words={(word) => t(`files.reading.${word}`)} hardWord="sealed" command={command} body={() => null as never} done={() => null} />;
}

/** Agrees as a second person. */
export function ViewingAgreement() {
  const { t } = useTranslation('queue');
  const { viewingRequestId = '' } = useParams();
  const { command } = useReportCommand(useAbout('viewing-agreement', viewingRequestId), (reportId) => agreeViewing({ reportId, viewingRequestId }));
  return <CommandForm words={(word) => t(`files.agreeing.${word}`)} command={command} body={() => null as never} />;
}

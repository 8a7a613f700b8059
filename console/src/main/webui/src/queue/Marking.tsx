import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { type FileMark, liftMark, markAttachment } from '../api/attachments';
import { useAbout, useReportCommand } from './useReportCommand';

const MARKS: FileMark[] = ['INTIMATE', 'CHILD'];

interface Said {
  mark?: FileMark;
  reasons?: string;
}

/** Marks a file: it opens with a second person from now on. */
export function Marking() {
  const { t } = useTranslation('queue');
  const { attachmentId = '' } = useParams();
  const { about, value, set } = useDraft<Said>(useAbout('file-mark', attachmentId), () => ({}));
  const { command } = useReportCommand(about, (reportId) => markAttachment({ reportId, attachmentId }));
  return (
    <CommandForm
      words={(word) => t(`files.marking.${word}`)}
      command={command}
      body={() => said(value) as never}
      missing={value.mark === undefined ? t('files.missing.mark') : undefined}
    >
      <MarkChoice value={value.mark} onMark={(mark) => set({ mark })} />
    </CommandForm>
  );
}

/** Another supervisor takes a mark off that does not fit. */
export function Unmarking() {
  const { t } = useTranslation('queue');
  const { attachmentId = '' } = useParams();
  const { about, value, set } = useDraft<Said>(useAbout('file-unmark', attachmentId), () => ({ reasons: '' }));
  const { command } = useReportCommand(about, (reportId) => liftMark({ reportId, attachmentId }));
  const missing = value.mark === undefined ? t('files.missing.mark') : (value.reasons ?? '').trim() === '' ? t('files.missing.reasons') : undefined;
  return (
    <CommandForm words={(word) => t(`files.unmarking.${word}`)} command={command} body={() => said(value) as never} missing={missing}>
      <MarkChoice value={value.mark} onMark={(mark) => set({ mark })} />
      <Words pointer="/reasons" label={t('files.whyUnmark')} value={value.reasons ?? ''} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

function MarkChoice({ value, onMark }: { value: FileMark | undefined; onMark: (mark: FileMark) => void }) {
  const { t } = useTranslation('queue');
  return (
    <Choice
      pointer="/mark"
      label={t('files.shows')}
      options={MARKS.map((code) => ({ code, label: t(`files.mark${code}`) }))}
      value={value}
      onChoice={(mark) => onMark(mark as FileMark)}
    />
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { openAttachment, openMetadata, openOriginal } from '../api/attachments';
import type { Send } from '../api/act';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { OpenedWords } from '../kit/OpenedWords';
import { said } from '../kit/said';
import { useTelling } from '../told/Telling';
import { PurposeChoice } from './PurposeChoice';
import { useAbout, useReportCommand } from './useReportCommand';
import { Viewer } from './Viewer';

interface Said {
  purpose?: string;
  reasons: string;
}

/** Opens one file for a purpose: its name, and pictures of it. */
export function FileOpening() {
  return <Opening how="opening" send={openAttachment} draw={(what, shown) => <Viewer key={what.viewingId} {...shown} what={what} original={false} />} />;
}

/** Opens the very bytes of one file, with reasons. */
export function OriginalOpening() {
  return <Opening how="originals" send={openOriginal} needsReasons draw={(what, shown) => <Viewer key={what.viewingId} {...shown} what={what} original />} />;
}

/** Opens the values of what one file says about itself, with reasons. */
export function MetadataOpening() {
  const { t } = useTranslation('queue');
  return (
    <Opening
      how="metadata"
      send={openMetadata}
      needsReasons
      draw={({ items }, { until, onClose }) => (
        <OpenedWords title={t('files.says')} lines={items.map((each) => [`${each.group} ${each.name}`, each.value])} until={until} onClose={onClose} />
      )}
    />
  );
}

interface On {
  reportId: string;
  attachmentId: string;
  until: number;
  onClose: () => void;
}

interface Asked<A> {
  how: 'opening' | 'originals' | 'metadata';
  send: (ids: { reportId: string; attachmentId: string }) => Send<never, A>;
  needsReasons?: boolean;
  draw: (what: A, shown: On) => ReactNode;
}

function Opening<A extends object>({ how, send, needsReasons = false, draw }: Asked<A>) {
  const { t } = useTranslation('queue');
  const go = useNavigate();
  const { show } = useTelling();
  const { reportId = '', attachmentId = '' } = useParams();
  const viewingRequestId = useSearchParams()[0].get('agreed');
  const { about, value, set } = useDraft<Said>(useAbout(`file-${how}`, attachmentId), () => ({ reasons: '' }));
  const { command } = useReportCommand(
    about,
    (id) => send({ reportId: id, attachmentId }),
    (what) => {
      show({
        of: reportId,
        part: `file ${attachmentId}${how === 'metadata' ? ' metadata' : ''}`,
        draw: (until, onClose) => draw(what, { reportId, attachmentId, until, onClose }),
      });
      void go(`/queue/${reportId}`);
    },
  );
  const missing = value.purpose === undefined ? t('files.missing.purpose') : needsReasons && value.reasons.trim() === '' ? t('files.missing.reasons') : undefined;
  return (
    <CommandForm
      words={(word) => t(`files.${how}.${word}`)}
      hardWord="sealed"
      command={command}
      body={() => ({ ...said(value), ...(viewingRequestId === null ? {} : { viewingRequestId }) }) as never}
      missing={missing}
      done={() => null}
    >
      <PurposeChoice value={value.purpose} onPurpose={(purpose) => set({ purpose })} />
      <Words pointer="/reasons" label={t(how === 'opening' ? 'files.reasons' : how === 'originals' ? 'files.why' : 'files.whyMetadata')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

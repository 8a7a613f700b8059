import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attachments, type OpenedFile, viewingOf } from '../api/attachments';
import { Pictures } from '../kit/files/Pictures';
import { useSize } from '../kit/files/useSize';
import { OpenedWords } from '../kit/OpenedWords';

interface Shown {
  reportId: string;
  attachmentId: string;
  what: OpenedFile;
  original: boolean;
  until: number;
  onClose: () => void;
}

/**
 * A file that was opened. Its name stands there at once; a picture only after a click, behind a note of what may come. It
 * leaves the screen as opened words do.
 */
export function Viewer({ reportId, attachmentId, what, original, until, onClose }: Shown) {
  const { t } = useTranslation('queue');
  const size = useSize();
  const lines: [string, string][] = [
    [t('files.name'), what.fileName ?? t('files.unnamed')],
    [t('files.type'), what.fileType ?? ''],
    [t('files.length'), size(what.fileLength)],
    [t('files.tells'), what.tells.map((trait) => t(`files.trait.${trait}`)).join(', ')],
  ];
  return (
    <OpenedWords title={t('files.opened')} lines={lines.filter(([, words]) => words !== '')} until={until} onClose={onClose}>
      {original ? (
        <p>
          <a href={viewingOf(reportId, attachmentId, what.viewingId, 'original')} download>
            {t('files.download')}
          </a>{' '}
          {t('files.careful')}
        </p>
      ) : (
        <Pages reportId={reportId} attachmentId={attachmentId} what={what} />
      )}
    </OpenedWords>
  );
}

function Pages({ reportId, attachmentId, what }: Pick<Shown, 'reportId' | 'attachmentId' | 'what'>) {
  const { data } = useQuery(attachments(reportId));
  const file = data?.find((one) => one.attachmentId === attachmentId);
  return (
    <Pictures
      pages={what.pages}
      sound={file?.kind === 'AUDIO'}
      at={(page) => viewingOf(reportId, attachmentId, what.viewingId, page)}
      blurred={file?.marks.length !== 0}
    />
  );
}

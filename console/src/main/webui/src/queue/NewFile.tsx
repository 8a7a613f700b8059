import { FormGroup } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { attach, attachments } from '../api/attachments';
import { CommandForm } from '../kit/CommandForm';
import { Sending } from '../kit/files/Sending';
import { useSending } from '../kit/files/useSending';
import { useAbout, useReportCommand } from './useReportCommand';

/** An officer adds a file that somebody gave them. The file is announced first, so that a line that breaks leaves a trace. */
export function NewFile() {
  const { t } = useTranslation('queue');
  const cache = useQueryClient();
  const { reportId = '' } = useParams();
  const [file, setFile] = useState<File>();
  const { progress, start, pause } = useSending();
  const sending = (uploadId: string) => {
    if (file !== undefined) {
      start({ bytes: file, length: file.size }, { uploadUrl: `/api/intake/v1/files/${uploadId}` }, () =>
        void cache.invalidateQueries({ queryKey: attachments(reportId).queryKey }),
      );
    }
  };
  const { command } = useReportCommand(
    useAbout('file-new'),
    (id) => attach({ reportId: id }),
    ({ uploadId }) => sending(uploadId),
  );
  return (
    <CommandForm
      words={(word) => t(`files.new.${word}`)}
      command={command}
      body={() => ({
        of: 'STATEMENT' as const,
        ...(file === undefined ? {} : { fileName: file.name.slice(0, 300), fileLength: file.size }),
        ...(file?.type ? { fileType: file.type } : {}),
      })}
      missing={file === undefined ? t('files.missing.file') : undefined}
      done={({ uploadId }) => <Sending progress={progress} onAgain={() => sending(uploadId)} onPause={pause} />}
    >
      <FormGroup label={t('files.choose')} fieldId="file-new">
        <input id="file-new" type="file" onChange={({ target }) => setFile(target.files?.[0])} />
      </FormGroup>
    </CommandForm>
  );
}

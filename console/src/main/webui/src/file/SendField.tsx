import { FormGroup } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sending } from '../kit/files/Sending';
import { useSending } from '../kit/files/useSending';
import { FILES_OF_EVIDENCE } from './commands';

interface Shown {
  /** Undefined: a file is on its way. */
  onSent: (uploadId: string | undefined) => void;
}

/** Sends a file of this computer, which the service keeps and of which it computes the SHA-256. */
export function SendField({ onSent }: Shown) {
  const { t } = useTranslation('file');
  const [file, setFile] = useState<File>();
  const { progress, start, pause } = useSending();
  const begin = (chosen: File) => {
    onSent(undefined);
    start({ bytes: chosen, length: chosen.size }, { endpoint: FILES_OF_EVIDENCE }, onSent);
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    if (chosen) {
      begin(chosen);
    }
  };
  return (
    <FormGroup fieldId="file-to-send" label={t('secured.send')}>
      <input type="file" id="file-to-send" onChange={({ target }) => choose(target.files?.[0])} />
      {file && <Sending progress={progress} onAgain={() => begin(file)} onPause={pause} />}
    </FormGroup>
  );
}

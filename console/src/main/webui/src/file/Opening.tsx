import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Investigation } from '../api/investigation';
import { OpeningForm } from '../kit/OpeningForm';
import { useOpened } from '../kit/useOpened';
import { open } from './commands';
import { Opened } from './Opened';
import { useFile } from './useFileCommand';

const PARTS = [
  'FILE',
  'HYPOTHESES',
  'PROGRAMME',
  'EVIDENCE',
  'PARTICIPATION',
  'ANALYSIS',
  'AUTHORSHIP',
  'QUALIFICATION',
  'PROCEDURE',
  'DILIGENCE',
  'CLOSURE',
  'PATTERN',
] as const satisfies Investigation['FilePart'][];

/** Opens a sealed part of a file. The purpose is on record before the first word is answered. */
export function Opening() {
  const { t } = useTranslation('file');
  const { caseId } = useFile().view;
  const { opened, show, hide } = useOpened<Investigation['OpenedFile']>();
  const [count, setCount] = useState(0);
  return (
    <>
      <OpeningForm
        key={count}
        about={`opening of file ${caseId}`}
        of={t('opening.of')}
        parts={PARTS.map((code) => ({ code, label: t(`opening.parts.${code}`) }))}
        next={t('opening.next')}
        send={open({ caseId })}
        onOpened={(answer) => {
          show(answer);
          setCount(count + 1);
        }}
      />
      {opened && <Opened what={opened.what} until={opened.until} onClose={hide} />}
    </>
  );
}

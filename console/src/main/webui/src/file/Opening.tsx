import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Investigation } from '../api/investigation';
import { OpeningForm } from '../kit/OpeningForm';
import { atFile } from '../made/screens';
import { useTelling } from '../told/Telling';
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
  'DOSSIER',
  'PATTERN',
] as const satisfies Investigation['FilePart'][];

/** Opens a sealed part of a file. The purpose is on record before the first word is answered. */
export function Opening() {
  const { t } = useTranslation('file');
  const go = useNavigate();
  const { show } = useTelling();
  const { caseId } = useFile().view;
  return (
    <OpeningForm
      about={`opening of file ${caseId}`}
      of={t('opening.of')}
      parts={PARTS.map((code) => ({ code, label: t(`opening.parts.${code}`) }))}
      next={t('opening.next')}
      send={open({ caseId })}
      onOpened={(what) => {
        show({ of: caseId, part: what.part, draw: (until, onClose) => <Opened key={what.openingId} what={what} until={until} onClose={onClose} /> });
        void go(atFile(caseId));
      }}
    />
  );
}

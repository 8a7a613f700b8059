import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { caseNumber } from '../kit/caseNumber';
import { Words } from '../kit/fields';
import { onMatrix, openMatrix } from './commands';
import { ReasonedForm } from './ReasonedForm';
import { useFile } from './useFileCommand';

/** A supervisor opens a matrix, with this file as the first in it. */
export function NewMatrix() {
  return <ReasonedForm act="matrix" of={useFile().view.caseId} send={(caseId) => openMatrix({ caseId })} />;
}

/** It is proposed that this file joins a matrix, or is split from it; or a supervisor closes the matrix. */
export function MatrixChange() {
  const { t } = useTranslation('file');
  const { matrixId = '', change } = useParams();
  const { caseId } = useFile().view;
  if (change === 'closing') {
    return <ReasonedForm act="closing" of={matrixId} send={() => onMatrix.closing({ caseId, matrixId })} />;
  }
  return change === 'split' ? (
    <ReasonedForm act="split" of={matrixId} besides={{ change: 'SPLIT' }} send={() => onMatrix.proposal({ caseId, matrixId })} />
  ) : (
    <ReasonedForm
      act="join"
      of={matrixId}
      begin={{ goesOn: '' }}
      besides={{ change: 'JOIN' }}
      send={() => onMatrix.proposal({ caseId, matrixId })}
      fields={(value, set) => <Words pointer="/goesOn" label={t('join.goesOn')} value={value.goesOn} onWords={(goesOn) => set({ goesOn })} />}
    />
  );
}

/** A supervisor lets a file join a matrix or be split from it, or refuses that. The file need not be the one on the screen. */
export function MatrixDecision() {
  const { t } = useTranslation('file');
  const { matrixId = '', decision, proposalId = '', of = '' } = useParams();
  const act = decision === 'allow' ? 'allow' : 'decline';
  return (
    <ReasonedForm act={act} of={`${proposalId} ${of}`} send={() => onMatrix[act]({ caseId: of, matrixId, proposalId })}>
      <p>{t('matrices.file', { number: caseNumber(of) })}</p>
    </ReasonedForm>
  );
}

import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Investigation } from '../api/investigation';
import { caseNumber } from '../kit/caseNumber';
import { Words } from '../kit/fields';
import { changeMatrix, decideMatrix, openMatrix } from './matrixCommands';
import { ReasonedForm } from './ReasonedForm';
import { useFile } from './useFileCommand';

type Proposal = Investigation['MatrixChangeChangeProposal'];

/** A supervisor opens a matrix, with this file as the first in it. */
export function NewMatrix() {
  return <ReasonedForm act="matrix" of={useFile().view.caseId} send={openMatrix} />;
}

/** It is proposed that this file joins a matrix, or is split from it. */
export function MatrixProposal() {
  const { t } = useTranslation('file');
  const { matrixId = '', change } = useParams();
  const { caseId } = useFile().view;
  const propose = changeMatrix(matrixId);
  const of = `${matrixId} ${caseId}`;
  return change === 'split' ? (
    <ReasonedForm act="split" of={of} send={(here) => (body: Proposal, keys) => propose(here)({ ...body, change: 'SPLIT' }, keys)} />
  ) : (
    <ReasonedForm
      act="join"
      of={of}
      begin={{ goesOn: '' }}
      send={(here) => (body: Proposal, keys) => propose(here)({ ...body, change: 'JOIN' }, keys)}
      fields={(value, set) => <Words pointer="/goesOn" label={t('join.goesOn')} value={value.goesOn} onWords={(goesOn) => set({ goesOn })} />}
    />
  );
}

/** A supervisor lets a file join a matrix or be split from it, or refuses that. */
export function MatrixDecision() {
  const { t } = useTranslation('file');
  const { matrixId = '', decision, proposalId = '', of = '' } = useParams();
  const act = decision === 'allow' ? 'allow' : 'decline';
  return (
    <ReasonedForm key={`${act} ${proposalId}`} act={act} of={proposalId} send={() => decideMatrix(act, { caseId: of, matrixId, proposalId })}>
      <p>{t('matrices.file', { number: caseNumber(of) })}</p>
    </ReasonedForm>
  );
}

import { useTranslation } from 'react-i18next';
import { data } from '../api';
import type { Send } from '../api/act';
import { investigation, type Investigation } from '../api/investigation';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { Notice } from '../kit/Notice';
import { said } from '../kit/said';
import { save } from '../kit/save';
import { useCommand } from '../kit/useCommand';
import { useAbout, useFile } from './useFileCommand';

type Asked = Investigation['EvidenceRegisterManifestOpening'];
const PATH = '/v1/investigations/{caseId}/evidence/manifest';

const opened =
  (caseId: string): Send<Asked, string> =>
  async (body, keys) =>
    data(await investigation.POST(PATH, { params: { path: { caseId }, header: { 'Idempotency-Key': keys['Idempotency-Key'] } }, body, parseAs: 'text' }));

/** The hashes of all files of the register, as a file that `sha256sum` reads. The opening is on record before. */
export function Hashes() {
  const { t } = useTranslation(['file', 'told']);
  const labels = useLabels();
  const { caseId } = useFile().view;
  const { about, value, set } = useDraft<{ purpose?: Asked['purpose']; reasons: string }>(useAbout('hashes'), () => ({ reasons: '' }));
  const command = useCommand(about, opened(caseId), '', (text) => save(t('hashes.file'), new Blob([text], { type: 'text/plain;charset=utf-8' })));
  return (
    <CommandForm
      words={(word) => t(`hashes.${word}`)}
      hardWord="sealed"
      command={command}
      body={() => said(value) as Asked}
      missing={value.purpose === undefined ? t('told:form.missing.purpose') : undefined}
      done={() => <Notice variant="success" title={t('hashes.done')} />}
    >
      <Choice
        pointer="/purpose"
        label={t('told:form.purpose')}
        options={labels.codes('OpeningPurpose').filter(({ code }) => code !== 'UNKNOWN')}
        value={value.purpose}
        onChoice={(purpose) => set({ purpose: purpose as Asked['purpose'] })}
      />
      <Words pointer="/reasons" label={t('told:form.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { Changes } from './Changes';
import { acknowledgeTransfer, transfer } from './commands';
import { useAbout, useReportCommand } from './useReportCommand';

/** Hands a report to another state, the ombudsman or the prosecutor; the work here goes on. */
export function Transfer() {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const { about, value, set } = useDraft<{ to?: string; receiver: string; reasons: string }>(useAbout('transfer'), () => ({
    receiver: '',
    reasons: '',
  }));
  const { command, before } = useReportCommand(about, (id) => transfer({ reportId: id }));
  return (
    <CommandForm
      words={(word) => t(`transfer.${word}`)}
      command={command}
      body={() => said(value)}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      <Choice
        pointer="/to"
        label={t('transfer.to')}
        options={labels.codes('TransferDestination').filter((to) => to.code !== 'UNKNOWN')}
        value={value.to}
        onChoice={(to) => set({ to })}
      />
      <Words line pointer="/receiver" label={t('transfer.receiver')} value={value.receiver} onWords={(receiver) => set({ receiver })} />
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

/** The receiver said that they have the report, under a number of their own. */
export function Acknowledgement() {
  const { t } = useTranslation('queue');
  const { transferId = '' } = useParams();
  const { about, value, set } = useDraft(useAbout('acknowledged', transferId), () => ({ reference: '' }));
  const { command, before } = useReportCommand(about, (reportId) => acknowledgeTransfer({ reportId, transferId }));
  return (
    <CommandForm
      words={(word) => t(`acknowledged.${word}`)}
      command={command}
      body={() => said(value)}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      <Words line pointer="/reference" label={t('acknowledged.reference')} value={value.reference} onWords={(reference) => set({ reference })} />
    </CommandForm>
  );
}

import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { said } from '../kit/said';
import { Changes } from './Changes';
import { acknowledgeTransfer, transfer } from './commands';
import { useReportCommand } from './useReportCommand';

/** Hands a report to another state, the ombudsman or the prosecutor; the work here goes on. */
export function Transfer() {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const { reportId = '' } = useParams();
  const { about, value, set } = useDraft<{ to?: string; receiver: string; reasons: string }>(`transfer ${reportId}`, () => ({
    receiver: '',
    reasons: '',
  }));
  const { command, before } = useReportCommand(about, transfer);
  return (
    <CommandForm
      title={t('transfer.title')}
      next={t('transfer.next')}
      verb={t('transfer.verb')}
      command={command}
      body={() => said<Schemas['TransferReport']>(value)}
      changes={<Changes before={before} onSeen={command.look} />}
      done={(answer) => <Recorded title={t('transfer.done')} answer={answer} />}
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
  const { about, value, set } = useDraft(`acknowledged ${transferId}`, () => ({ reference: '' }));
  const { command, before } = useReportCommand(about, acknowledgeTransfer(transferId));
  return (
    <CommandForm
      title={t('acknowledged.title')}
      next={t('acknowledged.next')}
      verb={t('acknowledged.verb')}
      command={command}
      body={() => said<Schemas['ReportAcknowledgeTransfer']>(value)}
      changes={<Changes before={before} onSeen={command.look} />}
      done={(answer) => <Recorded title={t('acknowledged.done')} answer={answer} />}
    >
      <Words line pointer="/reference" label={t('acknowledged.reference')} value={value.reference} onWords={(reference) => set({ reference })} />
    </CommandForm>
  );
}

import { Checkbox } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Investigation } from '../api/investigation';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { said } from '../kit/said';
import { offer, receive, refuse } from './commands';
import { evidence } from './queries';
import { useFile, useFileCommand } from './useFileCommand';

/** The holder of an item offers it to another person, and answers for it until that person receives it. */
export function Handover() {
  const { t } = useTranslation('file');
  const { evidenceId = '' } = useParams();
  const draft = useDraft(`handover ${evidenceId}`, () => ({ to: '', place: '', purpose: '', seal: '' }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, offer(evidenceId));
  return (
    <CommandForm
      title={t('handover.title')}
      next={t('handover.next')}
      verb={t('handover.verb')}
      command={command}
      body={() => said<Investigation['CustodyHandover']>({ ...value, to: value.to.trim() })}
      changes={null}
      done={(answer) => <Recorded title={t('handover.done')} answer={answer} />}
    >
      <Words line pointer="/to" label={t('handover.to')} value={value.to} onWords={(to) => set({ to })} />
      <Words line pointer="/place" label={t('handover.place')} value={value.place} onWords={(place) => set({ place })} />
      <Words line pointer="/purpose" label={t('handover.purpose')} value={value.purpose} onWords={(purpose) => set({ purpose })} />
      <Words line pointer="/seal" label={t('secured.seal')} value={value.seal} onWords={(seal) => set({ seal })} />
    </CommandForm>
  );
}

function useOpenTransfer(evidenceId: string): string {
  const { caseId } = useFile().view;
  const items = useQuery(evidence(caseId)).data?.items ?? [];
  return items.find((each) => each.evidenceId === evidenceId)?.custody?.openTransfer?.transferId ?? '';
}

function Intact({ value, onIntact }: { value: boolean; onIntact: (intact: boolean) => void }) {
  const { t } = useTranslation('file');
  return <Checkbox id="field-sealIntact" label={t('receipt.intact')} isChecked={value} onChange={(_, intact) => onIntact(intact)} />;
}

/** The person to whom an item was handed over says that they hold it. */
export function Receipt() {
  const { t } = useTranslation('file');
  const { evidenceId = '' } = useParams();
  const transferId = useOpenTransfer(evidenceId);
  const draft = useDraft(`receipt ${evidenceId}`, () => ({ sealIntact: false, seal: '' }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, receive(evidenceId));
  return (
    <CommandForm
      title={t('receipt.title')}
      next={t('receipt.next')}
      verb={t('receipt.verb')}
      command={command}
      body={() => ({ transferId, receipt: said<Investigation['ReceiveCustody']>(value) })}
      changes={null}
      done={(answer) => <Recorded title={t('receipt.done')} answer={answer} />}
    >
      <Intact value={value.sealIntact} onIntact={(sealIntact) => set({ sealIntact })} />
      <Words line pointer="/seal" label={t('secured.seal')} value={value.seal} onWords={(seal) => set({ seal })} />
    </CommandForm>
  );
}

/** The person to whom an item was offered does not take it: who offered it keeps it. */
export function CustodyRefusal() {
  const { t } = useTranslation('file');
  const { evidenceId = '' } = useParams();
  const transferId = useOpenTransfer(evidenceId);
  const draft = useDraft(`refusal of ${evidenceId}`, () => ({ sealIntact: false, reasons: '' }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, refuse(evidenceId));
  return (
    <CommandForm
      title={t('refusalOfItem.title')}
      next={t('refusalOfItem.next')}
      verb={t('refusalOfItem.verb')}
      command={command}
      body={() => ({ transferId, refusal: said<Investigation['DeclineCustody']>(value) })}
      changes={null}
      done={(answer) => <Recorded title={t('refusalOfItem.done')} answer={answer} />}
    >
      <Intact value={value.sealIntact} onIntact={(sealIntact) => set({ sealIntact })} />
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

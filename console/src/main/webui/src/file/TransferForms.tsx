import { Checkbox } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Keys, Send } from '../api/act';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { PersonPicker } from '../kit/PersonPicker';
import { chosen } from '../kit/persons';
import { said } from '../kit/said';
import { custody } from './commands';
import { evidence } from './queries';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

/** The holder of an item offers it to another person, and answers for it until that person receives it. */
export function Handover() {
  const { t } = useTranslation('file');
  const { evidenceId = '' } = useParams();
  const { caseId } = useFile().view;
  const draft = useDraft(useAbout('handover', evidenceId), () => ({ to: '', place: '', purpose: '', seal: '' }));
  const { value, set } = draft;
  const offer = custody.offer({ caseId, evidenceId });
  const send = async (body: Parameters<typeof offer>[0], keys: Keys) => {
    await chosen('/to', value.to);
    return offer(body, keys);
  };
  const command = useFileCommand(draft.about, () => send, offer);
  return (
    <CommandForm
      words={(word) => t(`handover.${word}`)}
      command={command}
      body={() => said(value)}
    >
      <PersonPicker
        service="investigation"
        pointer="/to"
        label={t('handover.to')}
        value={value.to}
        onPerson={(to) => set({ to })}
        work={{ function: 'investigator', caseId }}
      />
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

type OfTransfer<B, A> = (ids: { caseId: string; evidenceId: string; transferId: string }) => Send<B, A>;

/** The transfer is that which was open when the person sent the form, also when the same goes again. */
function ofTransfer<B, A>(act: OfTransfer<B, A>, evidenceId: string) {
  return (caseId: string): Send<{ transferId: string; said: B }, A> =>
    ({ transferId, said: body }, keys) =>
      act({ caseId, evidenceId, transferId })(body, keys);
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
  const draft = useDraft(useAbout('receipt', evidenceId), () => ({ sealIntact: false, seal: '' }));
  const { value, set } = draft;
  const { caseId } = useFile().view;
  const command = useFileCommand(draft.about, ofTransfer(custody.receive, evidenceId), custody.receive({ caseId, evidenceId, transferId }));
  return (
    <CommandForm
      words={(word) => t(`receipt.${word}`)}
      command={command}
      body={() => ({ transferId, said: said(value) })}
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
  const draft = useDraft(useAbout('refusal of', evidenceId), () => ({ sealIntact: false, reasons: '' }));
  const { value, set } = draft;
  const { caseId } = useFile().view;
  const command = useFileCommand(draft.about, ofTransfer(custody.refuse, evidenceId), custody.refuse({ caseId, evidenceId, transferId }));
  return (
    <CommandForm
      words={(word) => t(`refusalOfItem.${word}`)}
      command={command}
      body={() => ({ transferId, said: said(value) })}
    >
      <Intact value={value.sealIntact} onIntact={(sealIntact) => set({ sealIntact })} />
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Pick, Words } from '../kit/fields';
import { said } from '../kit/said';
import { decide } from './commands';
import { Changes } from './facts';
import { useAbout, usePlanCommand } from './usePlanCommand';

interface Decided {
  caseId?: string;
  type?: string;
  description: string;
  reasons: string;
  withoutConsent: string;
}

/** A person decides a measure that cannot wait. */
export function Decision() {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const draft = useDraft<Decided>(useAbout('measure'), () => ({ description: '', reasons: '', withoutConsent: '' }));
  const { command, before } = usePlanCommand(draft.about, (id) => decide({ planId: id }));
  const { value, set } = draft;
  const only = before.incidents.length === 1 ? before.incidents[0]?.caseId : undefined;
  return (
    <CommandForm
      words={(word) => t(`decide.${word}`)}
      command={command}
      body={() => said({ ...value, caseId: only ?? value.caseId })}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      {only === undefined && (
        <Choice
          pointer="/caseId"
          label={t('decide.case')}
          options={before.incidents.map((each) => ({ code: each.caseId, label: `${each.number}. ${caseNumber(each.caseId)}` }))}
          value={value.caseId}
          onChoice={(caseId) => set({ caseId })}
        />
      )}
      <Pick
        pointer="/type"
        label={t('decide.type')}
        none={t('decide.noType')}
        options={labels.codes('MeasureType').filter((type) => type.code !== 'UNKNOWN')}
        value={value.type}
        onChoice={(type) => set({ type })}
      />
      <Words pointer="/description" label={t('decide.description')} value={value.description} onWords={(description) => set({ description })} />
      <Words pointer="/reasons" label={t('decide.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
      <Words
        pointer="/withoutConsent"
        label={t('decide.withoutConsent')}
        value={value.withoutConsent}
        onWords={(withoutConsent) => set({ withoutConsent })}
      />
    </CommandForm>
  );
}

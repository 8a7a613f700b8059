import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Moment, Pick, Words } from '../kit/fields';
import { inUtc, said } from '../kit/said';
import { ACTS, RESULTS } from './codes';
import { onAct, orderAct } from './commands';
import { programme, type Programme } from './queries';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

/** Orders an act on a line: the person who answers for the file does it by the date. */
export function Order() {
  const { t } = useTranslation('file');
  const { caseId } = useFile().view;
  const lines = useQuery(programme(caseId)).data?.lines.filter((each) => each.state === 'OPEN') ?? [];
  const draft = useDraft<{ type?: string; lineId?: string; due: string; legalBasis: string; instruction: string }>(useAbout('act'), () => ({
    due: '',
    legalBasis: '',
    instruction: '',
  }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, () => orderAct({ caseId }));
  const lineId = value.lineId ?? (lines.length === 1 ? lines[0]?.lineId : undefined);
  return (
    <CommandForm
      words={(word) => t(`ordering.${word}`)}
      command={command}
      body={() => said({ ...value, lineId, due: inUtc(value.due) })}
    >
      <Choice
        pointer="/lineId"
        label={t('ordering.line')}
        options={lines.map((each) => ({ code: each.lineId, label: t(`lines.${each.code}`) }))}
        value={lineId}
        onChoice={(chosen) => set({ lineId: chosen })}
      />
      <Pick
        pointer="/type"
        label={t('act.what')}
        none={t('choose')}
        options={ACTS.map((code) => ({ code, label: t(`acts.${code}`) }))}
        value={value.type}
        onChoice={(type) => set({ type })}
      />
      <Moment pointer="/due" label={t('ordering.due')} value={value.due} onMoment={(due) => set({ due })} />
      <Words pointer="/instruction" label={t('ordering.instruction')} value={value.instruction} onWords={(instruction) => set({ instruction })} />
      <Words line pointer="/legalBasis" label={t('ordering.basis')} value={value.legalBasis} onWords={(legalBasis) => set({ legalBasis })} />
    </CommandForm>
  );
}

/** Says that an act was done, and what came out of it. */
export function Completion() {
  const { t } = useTranslation('file');
  const { actId = '' } = useParams();
  const draft = useDraft<{ result?: string; text: string; doneAt: string }>(useAbout('done', actId), () => ({ text: '', doneAt: '' }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, (caseId) => onAct.completion({ caseId, actId }));
  return (
    <CommandForm
      words={(word) => t(`done.${word}`)}
      command={command}
      body={() => said({ ...value, evidence: [], doneAt: inUtc(value.doneAt) })}
    >
      <ThisAct actId={actId} />
      <Choice
        pointer="/result"
        label={t('done.result')}
        options={RESULTS.map((code) => ({ code, label: t(`result.${code}`) }))}
        value={value.result}
        onChoice={(result) => set({ result })}
      />
      <Words pointer="/text" label={t('done.text')} value={value.text} onWords={(text) => set({ text })} />
      <Moment pointer="/doneAt" label={t('done.at')} value={value.doneAt} onMoment={(doneAt) => set({ doneAt })} />
    </CommandForm>
  );
}

/** Gives an act another date, with reasons. */
export function NewDate() {
  const { t } = useTranslation('file');
  const { actId = '' } = useParams();
  const draft = useDraft(useAbout('moved', actId), () => ({ due: '', reasons: '' }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, (caseId) => onAct.due({ caseId, actId }));
  return (
    <CommandForm
      words={(word) => t(`moved.${word}`)}
      command={command}
      body={() => said({ ...value, due: inUtc(value.due) })}
    >
      <ThisAct actId={actId} />
      <Moment pointer="/due" label={t('ordering.due')} value={value.due} onMoment={(due) => set({ due })} />
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

function ThisAct({ actId }: { actId: string }) {
  const { t } = useTranslation('file');
  const view: Programme | undefined = useQuery(programme(useFile().view.caseId)).data;
  const act = view?.acts.find((each) => each.actId === actId);
  return act ? <p>{t('act.this', { act: t(`acts.${act.type}`) })}</p> : null;
}

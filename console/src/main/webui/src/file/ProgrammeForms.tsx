import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Moment, Pick, Several, Words } from '../kit/fields';
import { inUtc, said } from '../kit/said';
import { LINES } from './codes';
import { approve, openLine } from './commands';
import { useHypothesisName } from './Hypotheses';
import { hypotheses, programme } from './queries';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

/** Opens a line of enquiry, which tests hypotheses. */
export function NewLine() {
  const { t } = useTranslation('file');
  const { caseId } = useFile().view;
  const items = useQuery(hypotheses(caseId)).data ?? [];
  const name = useHypothesisName(items);
  const draft = useDraft<{ code?: string; hypotheses: string[]; objective: string }>(useAbout('line'), () => ({
    hypotheses: [],
    objective: '',
  }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, () => openLine({ caseId }));
  return (
    <CommandForm words={(word) => t(`line.${word}`)} command={command} body={() => said(value)}>
      <Pick
        pointer="/code"
        label={t('line.what')}
        none={t('choose')}
        options={LINES.map((code) => ({ code, label: t(`lines.${code}`) }))}
        value={value.code}
        onChoice={(code) => set({ code })}
      />
      <Several
        pointer="/hypotheses"
        label={t('line.tests')}
        options={items.map((each) => ({ code: each.hypothesisId, label: name(each.hypothesisId) }))}
        value={value.hypotheses}
        onChoice={(chosen) => set({ hypotheses: chosen })}
      />
      <Words pointer="/objective" label={t('line.objective')} value={value.objective} onWords={(objective) => set({ objective })} />
    </CommandForm>
  );
}

/** Approves the next version of the programme: which lines and acts it has, and when it is looked at again. */
export function Approval() {
  const { t } = useTranslation('file');
  const { caseId } = useFile().view;
  const view = useQuery(programme(caseId)).data;
  const lines = view?.lines.filter((each) => each.state === 'OPEN') ?? [];
  const acts = view?.acts.filter((each) => each.state === 'ORDERED' || each.state === 'DONE') ?? [];
  const draft = useDraft<{ lines?: string[]; acts?: string[]; nextReview: string; objectives: string; experts: string }>(
    useAbout('programme'),
    () => ({ nextReview: '', objectives: '', experts: '' }),
  );
  const { value, set } = draft;
  const chosen = { lines: value.lines ?? lines.map((each) => each.lineId), acts: value.acts ?? acts.map((each) => each.actId) };
  const command = useFileCommand(draft.about, () => approve({ caseId }));
  return (
    <CommandForm
      words={(word) => t(`approve.${word}`)}
      command={command}
      body={() => said({ ...value, ...chosen, nextReview: inUtc(value.nextReview) })}
    >
      <Several
        pointer="/lines"
        label={t('line.lines')}
        options={lines.map((each) => ({ code: each.lineId, label: t(`lines.${each.code}`) }))}
        value={chosen.lines}
        onChoice={(codes) => set({ lines: codes })}
      />
      <Several
        pointer="/acts"
        label={t('act.acts')}
        options={acts.map((each) => ({ code: each.actId, label: t(`acts.${each.type}`) }))}
        value={chosen.acts}
        onChoice={(codes) => set({ acts: codes })}
      />
      <Moment pointer="/nextReview" label={t('approve.review')} value={value.nextReview} onMoment={(nextReview) => set({ nextReview })} />
      <Words pointer="/objectives" label={t('approve.objectives')} value={value.objectives} onWords={(objectives) => set({ objectives })} />
      <Words pointer="/experts" label={t('approve.experts')} value={value.experts} onWords={(experts) => set({ experts })} />
    </CommandForm>
  );
}

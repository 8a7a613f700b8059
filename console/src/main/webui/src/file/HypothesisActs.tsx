import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Choice, Pick } from '../kit/fields';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { Because, useEventName } from './Because';
import { onDiscard, onHypothesis } from './commands';
import { useHypothesisName } from './Hypotheses';
import { ABOUT } from './HypothesisForms';
import { analysis, hypotheses, type Hypothesis, recorded } from './queries';
import { ReasonedForm } from './ReasonedForm';
import { useFile } from './useFileCommand';

interface OfHypothesis {
  of: Hypothesis;
  children: ReactNode;
}

const ACTS = {
  support: ({ of, children }: OfHypothesis) => <Weighing act="support" of={of} {...{ children }} />,
  weakening: ({ of, children }: OfHypothesis) => <Weighing act="weakening" of={of} {...{ children }} />,
  reopening: ({ of, children }: OfHypothesis) => <Weighing act="reopening" of={of} {...{ children }} />,
  discard: ({ of, children }: OfHypothesis) => <Discard of={of}>{children}</Discard>,
  withdrawal: ({ of, children }: OfHypothesis) => <OfDiscard act="withdrawal" of={of} {...{ children }} />,
  approval: ({ of, children }: OfHypothesis) => <OfDiscard act="approval" of={of} {...{ children }} />,
  keeping: ({ of, children }: OfHypothesis) => <Keeping of={of}>{children}</Keeping>,
  privacy: ({ of, children }: OfHypothesis) => (
    <ReasonedForm act="privacy" of={of.hypothesisId} send={(caseId) => onHypothesis.privacy({ caseId, hypothesisId: of.hypothesisId })}>
      {children}
    </ReasonedForm>
  ),
} as const;

export type HypothesisActName = keyof typeof ACTS;

const isAct = (name: string): name is HypothesisActName => Object.hasOwn(ACTS, name);

/** One act on a hypothesis, which stays on the screen after the act has changed the hypothesis. */
export function HypothesisAct() {
  const { t } = useTranslation('file');
  const { hypothesisId = '', act = '' } = useParams();
  const items = useQuery(hypotheses(useFile().view.caseId)).data;
  const name = useHypothesisName(items ?? []);
  const of = items?.find((each) => each.hypothesisId === hypothesisId);
  if (!of || !isAct(act)) {
    return items ? null : <Loading />;
  }
  const Form = ACTS[act];
  return (
    <Form of={of}>
      <p>{t('adopt.this', { hypothesis: name(hypothesisId) })}</p>
    </Form>
  );
}

/** Recorded facts speak for a hypothesis or against it, or bring it back. */
function Weighing({ act, of: { hypothesisId }, children }: OfHypothesis & { act: 'support' | 'weakening' | 'reopening' }) {
  return (
    <ReasonedForm
      act={act}
      of={hypothesisId}
      begin={{ because: [] as string[] }}
      send={(caseId) => onHypothesis[act]({ caseId, hypothesisId })}
      fields={({ because }, set) => <Because value={because} onChoice={(chosen) => set({ because: chosen })} />}
    >
      {children}
    </ReasonedForm>
  );
}

/** The link with the defence work is discarded on the last analysis of the context alone, which the request names. */
function Discard({ of: { hypothesisId, type, stereotypeCheck }, children }: OfHypothesis) {
  const { t } = useTranslation('file');
  const products = useQuery(analysis(useFile().view.caseId)).data?.products;
  const last = products?.filter(({ kind }) => kind === 'CONTEXT').toSorted((one, other) => one.version - other.version).at(-1);
  const context = type === 'DEFENCE_LINKED' && last ? { context: { id: last.productId, version: last.version } } : {};
  return (
    <ReasonedForm
      act="discard"
      of={hypothesisId}
      begin={{ stereotypeCheck: stereotypeCheck as string | undefined }}
      besides={context}
      send={(caseId) => onHypothesis.discard({ caseId, hypothesisId })}
      fields={(value, set) => (
        <Choice
          pointer="/stereotypeCheck"
          label={t('about.title')}
          options={ABOUT.map((code) => ({ code, label: t(`about.${code}`) }))}
          value={value.stereotypeCheck}
          onChoice={(chosen) => set({ stereotypeCheck: chosen })}
        />
      )}
    >
      {children}
    </ReasonedForm>
  );
}

/** The proposal to discard that the person opened is dropped by who made it, or approved by a second person. */
function OfDiscard({ act, of: { hypothesisId, discardId = '' }, children }: OfHypothesis & { act: 'withdrawal' | 'approval' }) {
  const [proposed] = useState(discardId);
  return (
    <ReasonedForm act={act} of={proposed} send={(caseId) => onDiscard[act]({ caseId, hypothesisId, discardId: proposed })}>
      {children}
    </ReasonedForm>
  );
}

/** After a new fact called for a look at a discarded hypothesis, it stays discarded. */
function Keeping({ of: { hypothesisId, reviews }, children }: OfHypothesis) {
  const { t } = useTranslation('file');
  const named = useEventName();
  const times = useTimes();
  const events = useQuery(recorded(useFile().view.caseId)).data ?? [];
  const options = events
    .filter(({ eventId }) => reviews.includes(eventId))
    .map(({ eventId, event, recordedAt }) => ({ code: eventId, label: `${named(event)} · ${times.instant(recordedAt)}` }));
  return (
    <ReasonedForm
      act="keeping"
      of={hypothesisId}
      begin={{ cause: reviews.length === 1 ? reviews[0] : undefined }}
      send={(caseId) => onHypothesis.keeping({ caseId, hypothesisId })}
      fields={({ cause }, set) => (
        <Pick pointer="/cause" label={t('keeping.cause')} none={t('choose')} options={options} value={cause} onChoice={(chosen) => set({ cause: chosen })} />
      )}
    >
      {children}
    </ReasonedForm>
  );
}

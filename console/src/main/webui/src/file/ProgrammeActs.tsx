import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Choice } from '../kit/fields';
import { Loading } from '../kit/Loading';
import { CLOSINGS, HINDRANCES, OBSTACLES } from './codes';
import { onAct, onLine } from './commands';
import { programme } from './queries';
import { ReasonedForm } from './ReasonedForm';
import { useFile } from './useFileCommand';

/** One act on a line of enquiry: it ends, is blocked, or is taken up again. */
export function LineAct() {
  const { t } = useTranslation('file');
  const { lineId = '', act = '' } = useParams();
  const view = useQuery(programme(useFile().view.caseId)).data;
  const line = view?.lines.find((each) => each.lineId === lineId);
  if (!line) {
    return view ? null : <Loading />;
  }
  const lead = <p>{t('line.this', { line: t(`lines.${line.code}`) })}</p>;
  switch (act) {
    case 'exhaustion':
    case 'resumption':
      return (
        <ReasonedForm act={act} of={lineId} send={(caseId) => onLine[act]({ caseId, lineId })}>
          {lead}
        </ReasonedForm>
      );
    case 'closure':
      return (
        <Grounded act={act} of={lineId} grounds={CLOSINGS} send={(caseId) => onLine.closure({ caseId, lineId })}>
          {lead}
        </Grounded>
      );
    case 'blocking':
      return (
        <Grounded act={act} of={lineId} grounds={OBSTACLES} send={(caseId) => onLine.blocking({ caseId, lineId })}>
          {lead}
        </Grounded>
      );
    default:
      return null;
  }
}

/** Who was given an act refuses it, or says that it cannot be done. */
export function ActNotDone() {
  const { t } = useTranslation('file');
  const { actId = '', act = '' } = useParams();
  const view = useQuery(programme(useFile().view.caseId)).data;
  const given = view?.acts.find((each) => each.actId === actId);
  if (!given || (act !== 'refusal' && act !== 'impossibility')) {
    return view ? null : <Loading />;
  }
  return (
    <Grounded act={act} of={actId} grounds={HINDRANCES} send={(caseId) => onAct[act]({ caseId, actId })}>
      <p>{t('act.this', { act: t(`acts.${given.type}`) })}</p>
    </Grounded>
  );
}

type Ground = (typeof CLOSINGS)[number] | (typeof OBSTACLES)[number] | (typeof HINDRANCES)[number];

type Form<B> = Pick<Parameters<typeof ReasonedForm<{ ground?: string }, B>>[0], 'act' | 'of' | 'send' | 'children'>;

/** An act with one of a few grounds, beside the reasons. */
function Grounded<B>({ grounds, ...form }: Form<B> & { grounds: readonly Ground[] }) {
  const { t } = useTranslation('file');
  return (
    <ReasonedForm<{ ground?: string }, B>
      {...form}
      fields={({ ground }, set) => (
        <Choice
          pointer="/ground"
          label={t('ground.title')}
          options={grounds.map((code) => ({ code, label: t(`ground.${code}`) }))}
          value={ground}
          onChoice={(chosen) => set({ ground: chosen })}
        />
      )}
    />
  );
}

import { Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Send } from '../api/act';
import { useLabels } from '../api/labels';
import { keyOfCase } from '../api/ofCase';
import { answerDemand, contest, demand, oversight } from '../api/oversight';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { OversightWords } from '../kit/OversightWords';
import { said } from '../kit/said';
import { useTimes } from '../kit/time';
import { useCommand } from '../kit/useCommand';
import { useOnCase } from './onCase';
import { useOversees } from './Oversight';

/** One act of oversight. Afterwards the clocks and all that was read of the case are read again. */
function useOversight<B, A>(about: string, send: Send<B, A>) {
  const cache = useQueryClient();
  const { caseId } = useOnCase().known;
  return useCommand<B, A>(about, send, '', () => {
    void cache.invalidateQueries({ queryKey: keyOfCase(caseId) });
    void cache.invalidateQueries({ queryKey: ['terms'] });
  });
}

/** The ombudsman demands an answer of a function of the mechanism. */
export function Demand() {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const { caseId } = useOnCase().known;
  const { about, value, set } = useDraft<{ of?: string; question: string }>(`demand ${caseId}`, () => ({ question: '' }));
  const command = useOversight(about, demand({ caseId }));
  return (
    <CommandForm words={(word) => t(`demand.${word}`)} command={command} body={() => said(value)}>
      <Choice
        pointer="/of"
        label={t('demand.of')}
        options={labels.codes('CaseFunction').filter(({ code }) => code !== 'UNKNOWN')}
        value={value.of}
        onChoice={(of) => set({ of })}
      />
      <Words pointer="/question" label={t('demand.question')} value={value.question} onWords={(question) => set({ question })} />
    </CommandForm>
  );
}

/** The ombudsman contests an act of the case, or what a clock says. */
export function Contest() {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const { entry = '' } = useParams();
  const { known, entries } = useOnCase();
  const act = entries.find((each) => each.id === entry);
  const { about, value, set } = useDraft(`contest ${entry} ${known.caseId}`, () => ({ reasons: '' }));
  const command = useOversight(about, contest({ caseId: known.caseId }));
  return (
    <CommandForm words={(word) => t(`contest.${word}`)} command={command} body={() => said({ entry, ...value })}>
      {act && (
        <p>
          {labels.of('TimelineEvent', `${act.service}.${act.what}`)} · {times.instant(act.at)}
        </p>
      )}
      <Words pointer="/reasons" label={t('contest.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

/** The words of a contest or a demand; who is asked answers the demand. */
export function Overseen() {
  const { t } = useTranslation('case');
  const { oversightId = '' } = useParams();
  const { caseId } = useOnCase().known;
  const item = useQuery(oversight(caseId)).data?.items.find((each) => each.oversightId === oversightId);
  const oversees = useOversees();
  const [waits, keep] = useState(false);
  if (item?.state === 'AWAITED' && !waits) {
    keep(true); // the answer stays on the screen after it was recorded
  }
  return (
    <section key={oversightId} className="form" aria-label={t('answer.title')}>
      <Title headingLevel="h2">{t('answer.title')}</Title>
      <OversightWords oversightId={oversightId} />
      {waits && !oversees && <Answer oversightId={oversightId} />}
    </section>
  );
}

function Answer({ oversightId }: { oversightId: string }) {
  const { t } = useTranslation('case');
  const { caseId } = useOnCase().known;
  const { about, value, set } = useDraft(`answer ${oversightId} ${caseId}`, () => ({ answer: '' }));
  const command = useOversight(about, answerDemand({ oversightId }));
  return (
    <CommandForm
      words={(word) => t(word === 'title' ? 'answer.form' : `answer.${word}`)}
      command={command}
      body={() => said(value)}
    >
      <Words pointer="/answer" label={t('answer.words')} value={value.answer} onWords={(answer) => set({ answer })} />
    </CommandForm>
  );
}

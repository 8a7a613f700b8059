import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { JUDGEMENTS, PARTS_OF_A_SERIES } from './codes';
import { judge } from './commands';
import { series, type Series } from './queries';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

type Part = (typeof PARTS_OF_A_SERIES)[number];

/** A person says what the cases of a series have in common: of all that were found so far, or of a part. */
export function Judgement() {
  const { t } = useTranslation('file');
  const { series: id = '' } = useParams();
  const { caseId } = useFile().view;
  const one = useQuery(series(caseId)).data?.find((each) => each.seriesId === id);
  const draft = useDraft<{ decision?: string; part: Part; reasons: string }>(useAbout('series', id), () => ({ part: 'ALL', reasons: '' }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, () => judge({ caseId, seriesId: id }));
  const { part, ...words } = value;
  return (
    <CommandForm
      words={(word) => t(`judge.${word}`)}
      command={command}
      body={() => said({ ...words, ...about(part, caseId, one) })}
    >
      <Choice
        pointer="/decision"
        label={t('judge.decision')}
        options={JUDGEMENTS.map((code) => ({ code, label: t(`judgement.${code}`) }))}
        value={value.decision}
        onChoice={(decision) => set({ decision })}
      />
      <Choice
        pointer="/cases"
        label={t('judge.part')}
        options={PARTS_OF_A_SERIES.map((code) => ({ code, label: t(`partOfASeries.${code}`) }))}
        value={part}
        onChoice={(next) => set({ part: next as Part })}
      />
      <Words pointer="/reasons" label={t('judge.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

/** Cases that joined after the page was read stay undecided. */
function about(part: Part, caseId: string, one: Series | undefined): { cases?: string[]; until?: string } {
  if (part === 'ALL') {
    return one === undefined ? {} : { until: one.until };
  }
  const nearest = part === 'NEAREST' ? (one?.nearest ?? []) : [];
  return { cases: [caseId, ...nearest.map((each) => each.there.caseId)] };
}

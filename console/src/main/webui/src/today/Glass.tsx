import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Term } from '../api/terms';
import { Choice } from '../kit/fields';
import { Loading } from '../kit/Loading';
import { reviewGlass } from './commands';
import { reportOf } from './queries';
import { SayWhy, useActWords } from './SayWhy';

/** Whether it was right to open a case without being assigned to it. The service says what is missing. */
export function Glass({ term }: { term: Term }) {
  const { t } = useTranslation('today');
  const words = useActWords('glass');
  const reportId = useQuery(reportOf(term.caseId)).data;
  if (reportId === undefined) {
    return <Loading />;
  }
  if (reportId === null) {
    return <p>{t('gone')}</p>;
  }
  return (
    <>
      <p>
        <Link to={`/cases/${term.caseId}/access`}>{t('acts.glass.look')}</Link>
      </p>
      <SayWhy
        words={words}
        draft={`glass ${term.deadlineId} ${term.caseId}`}
        field={{ pointer: '/reasons', label: t('reasons') }}
        send={(reasons, keys, answer?: string) => {
          const justified = (answer === undefined ? undefined : answer === 'yes') as boolean;
          return reviewGlass({ reportId, breakId: term.about ?? '' })({ reasons, justified }, keys);
        }}
        fields={(justified, set) => (
          <Choice
            pointer="/justified"
            label={t('acts.glass.field')}
            options={(['yes', 'no'] as const).map((code) => ({ code, label: t(`acts.glass.${code}`) }))}
            value={justified}
            onChoice={set}
          />
        )}
      />
    </>
  );
}

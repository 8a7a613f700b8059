import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Term } from '../api/terms';
import { Loading } from '../kit/Loading';
import { onArchive } from './commands';
import { closure } from './queries';
import { SayWhy } from './SayWhy';

const WORDS = {
  archive: { title: 'archive', next: 'next', verb: 'archive', done: 'done' },
  refuse: { title: 'refuse', next: 'stays', verb: 'refuse', done: 'done' },
} as const;

/** A second person archives a file as it was proposed, or refuses to. */
export function Archive({ term }: { term: Term }) {
  const { t } = useTranslation('today');
  const { caseId } = term;
  const [answer, setAnswer] = useState<keyof typeof WORDS>();
  const found = useQuery(closure(caseId)).data;
  const [kept, keep] = useState(found?.proposal);
  if (found?.proposal && !kept) {
    keep(found.proposal);
  }
  if (!kept) {
    return found ? <p>{t('gone')}</p> : <Loading />;
  }
  return (
    <>
      <p>
        {t('acts.archive.unmet', { count: kept.unmet.length })} <Link to={`/cases/${caseId}`}>{t('acts.archive.look')}</Link>
      </p>
      <nav className="actions" aria-label={t('acts.archive.title')}>
        {(['archive', 'refuse'] as const).map((each) => (
          <Button key={each} variant="secondary" size="sm" aria-expanded={answer === each} onClick={() => setAnswer(each)}>
            {t(`acts.archive.${each}`)}
          </Button>
        ))}
      </nav>
      {answer && (
        <SayWhy
          key={answer}
          draft={`${answer} ${kept.proposalId} ${caseId}`}
          words={(word) => t(`acts.archive.${WORDS[answer][word]}`)}
          field={{ pointer: '/reasons', label: t('reasons') }}
          send={(reasons, keys) => onArchive[answer]({ caseId, proposalId: kept.proposalId })({ reasons }, keys)}
        />
      )}
    </>
  );
}

import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { runs, type Term } from '../api/terms';
import { NotRead } from '../kit/NotRead';
import { useSay } from '../kit/say';
import { TermBar } from '../kit/TermBar';
import { useTimes } from '../kit/time';
import { useOnCase } from './onCase';
import { diligence } from './queries';

/** What the State owes in this case: the clocks of the law, and the checklist of the investigation. */
export function Duties() {
  const { t } = useTranslation('case');
  const { clocks } = useOnCase();
  const terms = clocks.data ?? [];
  const late = terms.filter((term) => term.state === 'BREACHED');
  const running = terms.filter((term) => runs(term) && term.state !== 'BREACHED');
  return (
    <div className="tab">
      <NotRead of={clocks} />
      <Terms title={t('duties.late')} terms={late} />
      <Terms title={t('duties.running')} terms={running} />
      <Terms title={t('duties.ended')} terms={terms.filter((term) => !runs(term))} />
      {clocks.data?.length === 0 && <p>{t('head.noNext')}</p>}
      <Checklist />
    </div>
  );
}

function Terms({ title, terms }: { title: string; terms: Term[] }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  return (
    terms.length > 0 && (
      <section>
        <Title headingLevel="h2">{title}</Title>
        <ul className="lines">
          {terms.map((term) => (
            <li key={term.deadlineId}>
              <TermBar of={term} />
              <span className="row-extra">{t('duties.holder', { role: labels.of('Role', term.holder) })}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

function Checklist() {
  const { t } = useTranslation('case');
  const times = useTimes();
  const say = useSay();
  const { known } = useOnCase();
  const list = useQuery(diligence(known.caseId)).data;
  return (
    list && (
      <section>
        <Title headingLevel="h2">{t('duties.checklist')}</Title>
        <p className="row-extra">{t('duties.asOf', { when: times.instant(list.asOf) })}</p>
        <ul className="lines">
          {list.items.map((item) => (
            <li key={item.item} className={`duty is-${item.status.toLowerCase()}`}>
              <strong className={item.status === 'BREACHED' ? 'late' : undefined}>{t(`duties.status.${item.status}`)}</strong>{' '}
              {say(item.label)}
              <div className="row-extra">
                {item.due !== undefined && `${t('duties.due', { when: times.instant(item.due) })} · `}
                {item.provenBy.length > 0
                  ? t('duties.proof', { count: item.provenBy.length })
                  : item.status !== 'NOT_APPLICABLE' && t('duties.noProof')}
              </div>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { MOST } from '../api/pages';
import { caseNumber } from '../kit/caseNumber';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { useSession } from '../shell/useSession';
import { type Warning, warnings } from './queries';

/** What the forms of a warning stand on. */
export const useWarning = () => useOutletContext<Warning>();

const ACTS = {
  PROPOSED: ['raising', 'declining'],
  RAISED: ['publication', 'answer', 'update', 'cancellation'],
  DECLINED: [],
  CANCELLED: [],
  NONE: [],
} as const;

/** The functions that are offered an act besides supervision; the service decides. */
const ALSO: Partial<Record<string, string>> = { publication: 'ombudsman', answer: 'investigator' };

/** One warning beside the list: what it says, of which cases, and what may be done about it. */
export function OneWarning() {
  const { t } = useTranslation('warnings');
  const { warningId } = useParams();
  const { functions } = useSession().now;
  const read = useQuery(warnings(MOST)).data;
  const warning = read?.items.find((each) => each.warningId === warningId);
  const heading = useRef<HTMLDivElement>(null);
  const there = warning !== undefined;
  useEffect(() => heading.current?.focus(), [there]);
  if (!warning) {
    return <aside className="report">{read ? <p>{t('gone')}</p> : <Loading />}</aside>;
  }
  return (
    <aside className="report" aria-label={t('one')}>
      <div ref={heading} tabIndex={-1}>
        <Title headingLevel="h2">{t('one')}</Title>
      </div>
      <nav className="actions" aria-label={t('actions')}>
        {ACTS[warning.standing]
          .filter((act) => functions.some((each) => each === 'supervisor' || each === ALSO[act]))
          .map((act) => (
            <Link key={act} to={act} className="pf-v6-c-button pf-m-secondary pf-m-small">
              {t(`${act}.title`)}
            </Link>
          ))}
        <Link to="/warnings">{t('back')}</Link>
      </nav>
      <Outlet context={warning} />
      <Facts warning={warning} />
    </aside>
  );
}

function Facts({ warning: { standing, proposed, message, published, cases, answers } }: { warning: Warning }) {
  const { t } = useTranslation('warnings');
  const labels = useLabels();
  const times = useTimes();
  const of = message ?? proposed;
  const lines: [string, string][] = [
    [t('column.standing'), t(`standing.${standing}`)],
    [t('column.what'), of ? t(`pattern.${of.pattern}`) : ''],
    [t('field.area'), of?.area === undefined ? '' : labels.area(of.area)],
    [t('field.asked'), message?.askedOf.map(labels.institution).join(', ') ?? ''],
    [t('field.urgency'), message ? t(`urgency.${message.urgency}`) : ''],
    [t('field.severity'), message ? t(`severity.${message.severity}`) : ''],
    [t('field.certainty'), message ? t(`certainty.${message.certainty}`) : ''],
    [t('field.expires'), message ? times.instant(message.expires) : ''],
    [t('field.public'), published ? t('published') : ''],
    ...answers.map(({ by, reply }): [string, string] => [t('answered', { by: labels.institution(by) }), t(`reply.${reply}`)]),
  ];
  return (
    <>
      <dl className="facts">
        {lines
          .filter(([, words]) => words !== '')
          .map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      <p>
        {t('cases')}{' '}
        {cases.map((caseId) => (
          <span key={caseId}>
            <Link to={`/cases/${caseId}`}>{caseNumber(caseId)}</Link>{' '}
          </span>
        ))}
      </p>
    </>
  );
}

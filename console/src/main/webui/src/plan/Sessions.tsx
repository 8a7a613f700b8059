import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../kit/caseNumber';
import { useTimes } from '../kit/time';
import { atPlan } from '../made/screens';
import type { Matter } from './queries';

/** The agenda of each session: its matters, and which of them have their papers. Who is there stands on each matter's page. */
export function Sessions({ matters }: { matters: Matter[] }) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  const byDay = new Map<string, Matter[]>();
  for (const each of matters.filter(({ what, meetsOn }) => what === 'ON_AGENDA' && meetsOn !== undefined)) {
    const session = `${each.meetsOn} ${each.body}`;
    byDay.set(session, [...(byDay.get(session) ?? []), each]);
  }
  return [...byDay].map(([session, agenda]) => (
    <section key={session} aria-label={t('matters.session', { at: times.instant(agenda[0]?.meetsOn ?? '') })}>
      <Title headingLevel="h3">{t('matters.session', { at: times.instant(agenda[0]?.meetsOn ?? '') })}</Title>
      <p>{t('matters.papers', { count: agenda.length, sent: agenda.filter(({ papersSent }) => papersSent).length })}</p>
      <ul>
        {agenda.map(({ decisionId, caseId, planId, papersSent }) => (
          <li key={decisionId}>
            <Link to={atPlan(caseId, planId)}>{caseNumber(caseId)}</Link> {t(`decision.papers.${papersSent ? 'SENT' : 'OWED'}`)}
          </li>
        ))}
      </ul>
    </section>
  ));
}

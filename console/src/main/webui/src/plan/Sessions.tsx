import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMechanismZone } from '../api/zone';
import { dayOf } from '../kit/calendar';
import { caseNumber } from '../kit/caseNumber';
import { useTimes } from '../kit/time';
import { atPlan } from '../made/screens';
import type { Matter } from './queries';

/** The agenda of each session: its matters, and which of them have their papers. Who is there stands on the page of the session. */
export function Sessions({ matters }: { matters: Matter[] }) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  const zone = useMechanismZone();
  const byDay = new Map<string, Matter[]>();
  for (const each of matters) {
    if (each.what === 'ON_AGENDA' && each.meetsOn !== undefined) {
      const session = `${each.body}/${dayOf(each.meetsOn, zone)}`;
      byDay.set(session, [...(byDay.get(session) ?? []), each]);
    }
  }
  return [...byDay].map(([session, agenda]) => (
    <section key={session} aria-label={t('matters.session', { at: times.instant(agenda[0]?.meetsOn ?? '') })}>
      <Title headingLevel="h3">{t('matters.session', { at: times.instant(agenda[0]?.meetsOn ?? '') })}</Title>
      <Link to={`/plan/sittings/${session}`}>{t('sitting.link')}</Link>
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

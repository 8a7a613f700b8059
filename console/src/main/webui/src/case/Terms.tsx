import { Title } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useLabels } from '../api/labels';
import { keyOfCase } from '../api/ofCase';
import { runs, type Term } from '../api/terms';
import { NotRead } from '../kit/NotRead';
import { useNoTerm } from '../kit/noTerm';
import { TermBar } from '../kit/TermBar';
import { MadeActs } from '../made/MadeActs';
import { useMeeting } from '../made/judged';
import { MeetingActs } from '../made/MeetingActs';
import { Contestable } from './Contestable';
import { useOnCase } from './onCase';
import { Oversight } from './Oversight';
import type { Entry } from './queries';
import { usePlanThings, useThings } from './useThings';

/** The terms of law in this case, with the acts that meet them, and what the ombudsman contests and demands. */
export function Terms() {
  const { t } = useTranslation('case');
  const on = useOnCase();
  const { clocks, known } = on;
  const { caseId } = known;
  const cache = useQueryClient();
  const noTerm = useNoTerm();
  const { pathname } = useLocation();
  const terms = clocks.data ?? [];
  const late = terms.filter((term) => term.state === 'BREACHED');
  const running = terms.filter((term) => runs(term) && term.state !== 'BREACHED');
  return (
    <div className="tab">
      <Outlet context={on} key={pathname} />
      <NotRead of={clocks} />
      <Some title={t('duties.late')} terms={late} />
      <Some title={t('duties.running')} terms={running} />
      <Some title={t('duties.ended')} terms={terms.filter((term) => !runs(term))} />
      {clocks.data?.length === 0 && <p>{noTerm}</p>}
      <Oversight />
      <MadeActs
        service="notification"
        path="/v1/cases/{caseId}/"
        ids={{ caseId }}
        reread={() => cache.invalidateQueries({ queryKey: keyOfCase(caseId) })}
        screens={{ demandAnswer: `/cases/${caseId}/duties/demand` }}
      />
    </div>
  );
}

function Some({ title, terms }: { title: string; terms: Term[] }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const { entries, known } = useOnCase();
  const meeting = useMeeting([...useThings(known), ...usePlanThings(known)]);
  return (
    terms.length > 0 && (
      <section>
        <Title headingLevel="h2">{title}</Title>
        <ul className="lines">
          {terms.map((term) => (
            <li key={term.deadlineId}>
              <TermBar of={term} />
              <span className="row-extra">
                {t('duties.holder', { role: labels.of('Role', term.holder) })} <Contestable entry={entryOf(term, entries)} />
              </span>
              {runs(term) && <MeetingActs of={meeting('terms', term.ruleId)} place={term.deadlineId} />}
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

const SAYS = ['deadline-breached', 'deadline-met', 'deadline-started'];

/** The entry of the timeline in which the clock said last what it says; none if it may be that of another clock. */
function entryOf(term: Term, entries: Entry[]): Entry | undefined {
  const same = ({ what, detail = {} }: Entry) => SAYS.includes(what) && (detail as { ruleId?: string }).ruleId === term.ruleId && isAt(term, detail);
  const fitting = entries.filter(same);
  const ofOne = new Set(fitting.map(({ what }) => what)).size === fitting.length;
  return ofOne ? fitting.at(-1) : undefined;
}

const isAt = (term: Term, detail: { due?: string; actedAt?: string }) => detail.due === term.due || (detail.actedAt !== undefined && detail.actedAt === term.actedAt);

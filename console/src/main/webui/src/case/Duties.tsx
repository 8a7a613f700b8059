import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useLabels } from '../api/labels';
import { runs, type Term } from '../api/terms';
import { Explained } from '../kit/Explained';
import { NotRead } from '../kit/NotRead';
import { useNoTerm } from '../kit/noTerm';
import { useSay } from '../kit/say';
import { TermBar } from '../kit/TermBar';
import { useTimes } from '../kit/time';
import { useMeeting } from '../made/judged';
import { MeetingActs } from '../made/MeetingActs';
import { Contestable } from './Contestable';
import { useOnCase } from './onCase';
import { Oversight } from './Oversight';
import { diligence, type Entry } from './queries';
import { usePlans, useThings } from './useThings';

/** What the State owes in this case: the clocks of the law, and the checklist of the investigation. */
export function Duties() {
  const { t } = useTranslation('case');
  const on = useOnCase();
  const { clocks } = on;
  const noTerm = useNoTerm();
  const { pathname } = useLocation();
  const terms = clocks.data ?? [];
  const late = terms.filter((term) => term.state === 'BREACHED');
  const running = terms.filter((term) => runs(term) && term.state !== 'BREACHED');
  return (
    <div className="tab">
      <Outlet context={on} key={pathname} />
      <NotRead of={clocks} />
      <Terms title={t('duties.late')} terms={late} />
      <Terms title={t('duties.running')} terms={running} />
      <Terms title={t('duties.ended')} terms={terms.filter((term) => !runs(term))} />
      {clocks.data?.length === 0 && <p>{noTerm}</p>}
      <Oversight />
      <Checklist />
    </div>
  );
}

function Terms({ title, terms }: { title: string; terms: Term[] }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const { entries, known } = useOnCase();
  const meeting = useMeeting([...useThings(known), ...usePlans(known)]);
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

/** Somebody still has to do something for it. */
const OWED = ['BREACHED', 'NOT_MET', 'CONTESTED', 'DUE'];

function Checklist() {
  const { t } = useTranslation('case');
  const times = useTimes();
  const say = useSay();
  const { known } = useOnCase();
  const list = useQuery(diligence(known.caseId)).data;
  const meeting = useMeeting(useThings(known));
  return (
    list && (
      <section>
        <Explained word="diligence">
          <Title headingLevel="h2">{t('duties.checklist')}</Title>
        </Explained>
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
                  : item.status !== 'NOT_APPLICABLE' && t(item.status === 'NOT_COMPUTED' ? 'duties.noRecord' : 'duties.noProof')}
              </div>
              {OWED.includes(item.status) && <MeetingActs of={meeting('items', item.item)} place={item.item} />}
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

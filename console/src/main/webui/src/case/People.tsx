import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Explained } from '../kit/Explained';
import { useTimes } from '../kit/time';
import { useReads } from '../shell/sees';
import { Entries } from './Entries';
import { among, useOnCase } from './onCase';
import { reports } from './queries';
import { useFileOf, usePlansOf } from './useGranted';

const WORK = ['person-assigned', 'assignment-ended', 'file-taken', 'file-released', 'file-reassigned', 'unit-assigned', 'lead-absent', 'lead-returned', 'contact-named'];

/** Who is affected, never by name, what each consents to, and who works on the case. */
export function People() {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const { known, entries } = useOnCase();
  const read = useQuery({ ...reports(known.caseId, known.reports.map((report) => report.reportId)), enabled: useReads('reports') }).data ?? [];
  const affected = useFileOf(known.caseId)?.affected ?? [];
  const protectedOnes = usePlansOf(known.caseId) ?? [];
  const kinds = read.length > 0 ? read.flatMap((view) => view.parties.map((party) => party.kind)) : affected.length > 0 ? affected.map((party) => party.kind) : protectedOnes.map((plan) => plan.kind);
  const consents = read.filter((view) => Object.keys(view.consents).length > 0);
  return (
    <div className="tab">
      <section>
        <Title headingLevel="h2">{t('people.parties')}</Title>
        {kinds.length === 0 ? (
          <p>{t('people.none')}</p>
        ) : (
          <ul>
            {kinds.map((kind, index) => (
              <li key={index}>{labels.of('PartyKind', kind)}</li>
            ))}
          </ul>
        )}
      </section>
      {consents.length > 0 && (
        <section>
          <Explained word="consent">
            <Title headingLevel="h2">{t('people.consents')}</Title>
          </Explained>
          {consents.map((view) => (
            <div key={view.reportId}>
              {known.reports.length > 1 && <p className="row-extra">{t('head.received', { when: times.instant(view.receivedAt) })}</p>}
              <ul>
                {Object.entries(view.consents).map(([purpose, state]) => (
                  <li key={purpose}>
                    {labels.of('ConsentPurpose', purpose)}: {labels.of('ConsentState', state as string)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      <section>
        <Title headingLevel="h2">{t('people.moved')}</Title>
        <Entries label={t('people.moved')} entries={among(entries, (what) => WORK.includes(what))} />
      </section>
    </div>
  );
}

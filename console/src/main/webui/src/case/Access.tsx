import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Explained } from '../kit/Explained';
import { useTimes } from '../kit/time';
import { useReads } from '../shell/sees';
import { Entries } from './Entries';
import { among, useOnCase } from './onCase';
import { openings } from './queries';

const CIRCLE =
  /^(person-assigned|assignment-ended|case-sealed|conflict-wall-applied|wall-checked|conflicts-checked|glass-.*|identity-.*|file-access-arranged|evidence-(restricted|disclosed))$/;

/** Who opened what is sealed and for what purpose, and who came to know of the case. */
export function Access() {
  const { t } = useTranslation('case');
  const { known, entries } = useOnCase();
  return (
    <div className="tab">
      <Openings caseId={known.caseId} reportIds={known.reports.map((report) => report.reportId)} />
      <section>
        <Explained word="wall">
          <Title headingLevel="h2">{t('access.circle')}</Title>
        </Explained>
        <Entries label={t('access.circle')} entries={among(entries, (what) => CIRCLE.test(what))} />
      </section>
    </div>
  );
}

function Openings({ caseId, reportIds }: { caseId: string; reportIds: string[] }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const opened = useQuery({ ...openings(caseId, reportIds), enabled: useReads('openings') }).data;
  return (
    opened && (
      <section>
        <Title headingLevel="h2">{t('access.openings')}</Title>
        {opened.length === 0 ? (
          <p>{t('access.none')}</p>
        ) : (
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('access.when')}</th>
                <th scope="col">{t('access.who')}</th>
                <th scope="col">{t('access.part')}</th>
                <th scope="col">{t('access.purpose')}</th>
              </tr>
            </thead>
            <tbody>
              {opened.map((each, index) => (
                <tr key={index}>
                  <th scope="row">
                    <time dateTime={each.at}>{times.instant(each.at)}</time>
                  </th>
                  <td>{labels.of('Role', each.role)}</td>
                  <td>{t(`access.parts.${each.part}`)}</td>
                  <td>{labels.of('OpeningPurpose', each.purpose)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    )
  );
}

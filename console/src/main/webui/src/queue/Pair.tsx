import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useOutletContext, useParams } from 'react-router';
import { Loading } from '../kit/Loading';
import { undo } from './commands';
import { useFacts } from './facts';
import { report, type ReportView, similar } from './queries';
import { Reasoned } from './Reasoned';
import { Recognition } from './Recognition';
import { useWhy } from './Similar';
import type { OnReport } from './useReportCommand';
import { Verdict } from './Verdict';

/** Two reports side by side and why they look alike. A person decides what they have to do with each other. */
export function Pair() {
  const { other = '', part } = useParams();
  const persons = part === 'person';
  const { t } = useTranslation('queue');
  const why = useWhy();
  const { view } = useOutletContext<OnReport>();
  const there = useQuery(report(other)).data?.view;
  const because = useQuery(similar(view.reportId)).data?.find((each) => each.reportId === other)?.because;
  const [decided] = useState(isDecided(view, other));
  const at = `/queue/${view.reportId}/similar/${other}`;
  if (!there) {
    return <Loading />;
  }
  return (
    <section className="pair" aria-label={t('pair.with', { number: there.caseNumber })}>
      <Title headingLevel="h3">{t('pair.with', { number: there.caseNumber })}</Title>
      {because && <p>{t('pair.why', { reasons: why(because).join(', ') })}</p>}
      <Sides here={view} there={there} />
      {view.parties.length > 0 && there.parties.length > 0 && (
        <Link to={persons ? at : `${at}/person`}>{t(persons ? 'verdict.title' : 'recognition.title')}</Link>
      )}
      {persons ? (
        <Recognition there={there} />
      ) : decided ? (
        <Reasoned act="undoing" of={other} send={(reportId) => undo({ reportId, other })} />
      ) : (
        <Verdict there={there} />
      )}
    </section>
  );
}

const isDecided = ({ group }: ReportView, other: string): boolean =>
  [group.joinedInto, ...group.same, ...group.related, ...group.apart].some((member) => member?.reportId === other);

/** The facts of both that are known without opening anything. */
function Sides({ here, there }: { here: ReportView; there: ReportView }) {
  const { t } = useTranslation('queue');
  const facts = useFacts();
  const [ours, theirs] = [facts(here), facts(there)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  return (
    <Table variant="compact" role="table" gridBreakPoint="" aria-label={t('pair.sides')}>
      <Thead>
        <Tr>
          <Th>{t('pair.fact')}</Th>
          <Th>{here.caseNumber}</Th>
          <Th>
            <Link to={`/queue/${there.reportId}`}>{there.caseNumber}</Link>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {names.map((name) => (
          <Tr key={name}>
            <Td>{name}</Td>
            <Td>{ours.get(name)}</Td>
            <Td>{theirs.get(name)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

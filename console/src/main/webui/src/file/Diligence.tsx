import { FormGroup, TextInput, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Explained } from '../kit/Explained';
import { Loading } from '../kit/Loading';
import { Notice } from '../kit/Notice';
import { inUtc } from '../kit/said';
import { useSay } from '../kit/say';
import { useTimes } from '../kit/time';
import { useMeeting } from '../made/judged';
import { MeetingActs } from '../made/MeetingActs';
import { screensOfFile } from '../made/screens';
import { useReads } from '../shell/sees';
import { diligence, file, type Item, keyOf } from './queries';

const BAD = ['BREACHED', 'NOT_MET'];
/** Somebody still has to do something for it. */
const OWED = ['BREACHED', 'NOT_MET', 'CONTESTED', 'DUE'];

/** What the State owes in the case, as of now or of a date: what is missing first. */
export function Diligence() {
  const { t } = useTranslation('file');
  const { caseId = '' } = useParams();
  return useReads('file') ? <AsOf caseId={caseId} /> : <p>{t('file.none')}</p>;
}

function AsOf({ caseId }: { caseId: string }) {
  const { t } = useTranslation('file');
  const times = useTimes();
  const [asOf, setAsOf] = useState('');
  const view = useQuery(diligence(caseId, inUtc(asOf))).data;
  return (
    <section aria-label={t('part.diligence')}>
      <Explained word="diligence">
        <Title headingLevel="h2">{t('part.diligence')}</Title>
      </Explained>
      <FormGroup className="as-of" fieldId="as-of" label={t('diligence.asOf')}>
        <TextInput id="as-of" type="datetime-local" value={asOf} onChange={(_, local) => setAsOf(local)} />
      </FormGroup>
      {view === undefined ? (
        <Loading />
      ) : (
        <>
          {asOf !== '' && (
            <Notice variant="info" title={t(view.provisional ? 'diligence.provisional' : 'diligence.past', { at: times.instant(view.asOf) })} />
          )}
          <p role="status">{t(view.diligent ? 'diligence.diligent' : 'diligence.notDiligent', { count: view.items.filter(isOpen).length })}</p>
          {view.items.some(isUnknown) && <p>{t('diligence.notComputed', { count: view.items.filter(isUnknown).length })}</p>}
          <Checklist caseId={caseId} items={view.items} isNow={asOf === ''} />
        </>
      )}
    </section>
  );
}

const isOpen = (item: Item) => item.mandatory && BAD.includes(item.status);
const isUnknown = (item: Item) => item.status === 'NOT_COMPUTED';
const ORDER = ['BREACHED', 'NOT_MET', 'CONTESTED', 'DUE', 'NOT_COMPUTED', 'MET', 'NOT_APPLICABLE'] as const satisfies Item['status'][];

/** What the person may do now is asked for a list as of now alone. */
function Checklist({ caseId, items, isNow }: { caseId: string; items: Item[]; isNow: boolean }) {
  const { t } = useTranslation('file');
  const cache = useQueryClient();
  const version = useQuery(file(caseId)).data?.version;
  const reread = () => cache.invalidateQueries({ queryKey: keyOf(caseId) });
  const on = { service: 'investigation', path: '/v1/investigations/{caseId}/', ids: { caseId }, reread, screens: screensOfFile(caseId), ...(version === undefined ? {} : { version }) } as const;
  const meeting = useMeeting(isNow ? [on] : []);
  const say = useSay();
  const times = useTimes();
  const sorted = items.toSorted((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('part.diligence')}>
      <Thead>
        <Tr>
          <Th>{t('diligence.status')}</Th>
          <Th>{t('diligence.what')}</Th>
          <Th>{t('diligence.proof')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {sorted.map((each) => (
          <Tr key={each.item} data-item={each.item}>
            <Td dataLabel={t('diligence.status')}>
              <span className={each.status === 'BREACHED' ? 'late' : undefined}>{t(`item.state.${each.status}`)}</span>
              {each.status === 'DUE' && each.due !== undefined && <div className="row-extra">{times.due(each.due).words}</div>}
              {each.status === 'BREACHED' && each.due !== undefined && (
                <div className="row-extra">{t('diligence.since', { at: times.instant(each.due) })}</div>
              )}
              {each.lateBy !== undefined && each.status === 'MET' && <div className="row-extra">{t('diligence.late')}</div>}
              {each.reason !== undefined && <div className="row-extra">{t(`item.reason.${each.reason}`)}</div>}
            </Td>
            <Td dataLabel={t('diligence.what')}>
              {say(each.label)}
              {!each.mandatory && <div className="row-extra">{t('diligence.recommended')}</div>}
              {each.contests.length > 0 && <div className="row-extra">{t('diligence.contests', { count: each.contests.length })}</div>}
            </Td>
            <Td dataLabel={t('diligence.proof')}>
              {each.provenBy.length > 0 ? t('diligence.proofs', { count: each.provenBy.length }) : t(isUnknown(each) ? 'diligence.noRecord' : 'diligence.noProof')}
              {each.weak && each.provenBy.length > 0 && <div className="row-extra">{t('diligence.weak')}</div>}
              {each.justification && <div className="row-extra">{t('diligence.justified')}</div>}
              {OWED.includes(each.status) && <MeetingActs of={meeting('items', each.item)} place={each.item} />}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

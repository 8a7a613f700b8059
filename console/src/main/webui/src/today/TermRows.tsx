import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { useSay } from '../kit/say';
import { Due } from '../kit/Terms';
import { actOf } from './duties';

const FIRST = 10;

/** Terms of the law, the earliest first: since when or until when, what is owed, by which function, in which case. */
export function TermRows({ of, label }: { of: Term[]; label: string }) {
  const { t } = useTranslation('today');
  const [all, setAll] = useState(false);
  return (
    <>
      <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={label}>
        <Thead>
          <Tr>
            <Th>{t('column.case')}</Th>
            <Th>{t('column.due')}</Th>
            <Th>{t('column.what')}</Th>
            <Th>{t('column.who')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {(all ? of : of.slice(0, FIRST)).map((term) => (
            <TermRow key={term.deadlineId} of={term} />
          ))}
        </Tbody>
      </Table>
      {!all && of.length > FIRST && (
        <Button variant="link" onClick={() => setAll(true)}>
          {t('all', { count: of.length })}
        </Button>
      )}
    </>
  );
}

function TermRow({ of: term }: { of: Term }) {
  const { t } = useTranslation('today');
  const labels = useLabels();
  const say = useSay();
  const act = actOf(term);
  return (
    <Tr>
      <Td dataLabel={t('column.case')}>
        <Link to={`/cases/${term.caseId}`}>{caseNumber(term.caseId)}</Link>
      </Td>
      <Td dataLabel={t('column.due')}>
        <Due of={term} />
      </Td>
      <Td dataLabel={t('column.what')}>
        {say(term.explanation)}
        {act && (
          <div>
            <Link to={`/today/${act}/${term.deadlineId}?case=${term.caseId}`}>{t(`acts.${act}.verb`)}</Link>
          </div>
        )}
      </Td>
      <Td dataLabel={t('column.who')}>{labels.of('Role', term.holder)}</Td>
    </Tr>
  );
}

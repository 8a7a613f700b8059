import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { Said } from '../kit/Said';
import { Due } from '../kit/Terms';
import { actOf } from './duties';

const FIRST = 10;

/** What a person may do about a term, or where they look. */
type ToDo = (term: Term) => { to: string; words: string } | undefined;

interface Shown {
  of: Term[];
  label: string;
  /** Without one: the act by which a supervisor meets the term. */
  link?: ToDo;
}

/** Terms of the law, the earliest first: since when or until when, what is owed, by which function, in which case. */
export function TermRows({ of, label, link }: Shown) {
  const { t } = useTranslation('today');
  const [all, setAll] = useState(false);
  const acts = useActLinks();
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
            <TermRow key={term.deadlineId} of={term} link={(link ?? acts)(term)} />
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

function TermRow({ of: term, link }: { of: Term; link: ReturnType<ToDo> }) {
  const { t } = useTranslation('today');
  const labels = useLabels();
  return (
    <Tr>
      <Td dataLabel={t('column.case')}>
        <Link to={`/cases/${term.caseId}`}>{caseNumber(term.caseId)}</Link>
      </Td>
      <Td dataLabel={t('column.due')}>
        <Due of={term} />
      </Td>
      <Td dataLabel={t('column.what')}>
        <Said of={term.explanation} />
        {link && (
          <div>
            <Link to={link.to}>{link.words}</Link>
          </div>
        )}
      </Td>
      <Td dataLabel={t('column.who')}>{labels.of('Role', term.holder)}</Td>
    </Tr>
  );
}

/** The act by which a person meets a term here, if there is one. */
export function useActLinks(): ToDo {
  const { t } = useTranslation('today');
  return (term) => {
    const act = actOf(term);
    return act && { to: `/today/${act}/${term.deadlineId}?case=${term.caseId}`, words: t(`acts.${act}.verb`) };
  };
}

import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Person } from '../kit/Person';
import type { Load } from './queries';

interface Sum {
  files: number;
  open: number;
  overdue: number;
}

function byPerson(loads: Load[]): [string, Sum][] {
  const people = new Map<string, Sum>();
  loads.forEach(({ investigator = '', open, overdue }) => {
    const sum = people.get(investigator) ?? { files: 0, open: 0, overdue: 0 };
    people.set(investigator, { files: sum.files + 1, open: sum.open + open, overdue: sum.overdue + overdue });
  });
  return [...people].sort(([, one], [, other]) => other.files - one.files);
}

/** How many files and acts lie with each person. */
export function Loads({ of }: { of: Load[] }) {
  const { t } = useTranslation('today');
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('loads.title')}>
      <Thead>
        <Tr>
          <Th>{t('loads.who')}</Th>
          <Th>{t('loads.files')}</Th>
          <Th>{t('loads.open')}</Th>
          <Th>{t('loads.overdue')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {byPerson(of).map(([who, sum]) => (
          <Tr key={who}>
            <Th scope="row" dataLabel={t('loads.who')}>{who ? <Person of={who} service="investigation" /> : t('loads.nobody')}</Th>
            <Td dataLabel={t('loads.files')}>{sum.files}</Td>
            <Td dataLabel={t('loads.open')}>{sum.open}</Td>
            <Td dataLabel={t('loads.overdue')} className={sum.overdue > 0 ? 'late' : undefined}>
              {sum.overdue}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

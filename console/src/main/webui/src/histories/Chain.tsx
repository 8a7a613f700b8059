import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import type { Notification } from '../api/notification';
import type { Service } from '../api/staff';
import { Notice } from '../kit/Notice';
import { Person } from '../kit/Person';
import { useTimes } from '../kit/time';

type Told = Notification['HistoriesLink'];
const SHORT = 12; // of a hash

/** An event in words; what is no entry of a timeline has only the name by which it is published. */
function What({ type }: { type: string }) {
  const labels = useLabels();
  const words = labels.of('TimelineEvent', type.replace(/^esperanza\./, '').replace(/\.v\d+$/, ''));
  return words === '…' ? <span translate="no">{type}</span> : words;
}

/** What the hash covers, and nothing that was answered beside it; of bytes that are no metadata there is nothing to say. */
function said(stored: string): Partial<Told['metadata']> {
  try {
    return (JSON.parse(stored) ?? {}) as Partial<Told['metadata']>;
  } catch {
    return {};
  }
}

/** The events of a history in their order, and whether each fits the one before. */
export function Chain({ service, links, broken }: { service: Service; links: Told[]; broken: number | undefined }) {
  const { t } = useTranslation('histories');
  const times = useTimes();
  const labels = useLabels();
  const rows = links.map(({ stored, ...link }) => ({ ...link, metadata: said(stored) }));
  const columns = ['version', 'what', 'occurred', 'recorded', 'who', 'institution', 'seal'] as const;
  return (
    <>
      <Notice
        variant={broken === undefined ? 'success' : 'danger'}
        role="status"
        title={broken === undefined ? t('whole', { count: links.length }) : t('broken', { version: broken })}
      />
      <Table variant="compact" role="table" gridBreakPoint="grid-lg" aria-label={t('title')}>
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column}>{t(`column.${column}`)}</Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ version, metadata, sealedDigest, hash }) => (
            <Tr key={version}>
              <Td dataLabel={t('column.version')}>{version}</Td>
              <Td dataLabel={t('column.what')}>
                <What type={metadata.type ?? ''} />
                {sealedDigest && <div className="row-extra">{t('sealed')}</div>}
              </Td>
              <Td dataLabel={t('column.occurred')}>{metadata.occurredAt && times.instant(metadata.occurredAt)}</Td>
              <Td dataLabel={t('column.recorded')}>{metadata.recordedAt && times.instant(metadata.recordedAt)}</Td>
              <Td dataLabel={t('column.who')}>
                {metadata.role ? labels.of('Role', metadata.role) : t('system')}
                {metadata.actor && (
                  <div className="row-extra" title={metadata.actor}>
                    {metadata.actorKind === 'HUMAN' ? <Person of={metadata.actor} service={service} /> : <span translate="no">{metadata.actor.slice(0, SHORT)}</span>}
                  </div>
                )}
              </Td>
              <Td dataLabel={t('column.institution')}>{metadata.institution && labels.institution(metadata.institution)}</Td>
              <Td dataLabel={t('column.seal')}>
                <code title={hash}>{hash.slice(0, SHORT)}</code>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}

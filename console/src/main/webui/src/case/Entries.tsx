import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import type { Service } from '../api/staff';
import { Person } from '../kit/Person';
import { useTimes } from '../kit/time';
import { Contestable } from './Contestable';
import { useOnCase } from './onCase';
import type { Entry } from './queries';
import { useDetails } from './useDetails';

interface Shown {
  entries: Entry[];
  label: string;
  /** Entries to be marked. */
  fresh?: ReadonlySet<string>;
  away?: ReadonlySet<string>;
}

/** Entries of the history, the newest first: when, what, who, and what they tell, in words. */
export function Entries({ entries, label, fresh, away }: Shown) {
  const { t } = useTranslation('case');
  return entries.length === 0 ? (
    <p>{t('timeline.none')}</p>
  ) : (
    <ol className="entries" aria-label={label}>
      {entries.toReversed().map((entry) => (
        <OneEntry key={entry.id} entry={entry} fresh={fresh?.has(entry.id)} away={away?.has(entry.id)} />
      ))}
    </ol>
  );
}

function OneEntry({ entry, fresh, away }: { entry: Entry; fresh: boolean | undefined; away: boolean | undefined }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const { clocks } = useOnCase();
  const details = useDetails(clocks.data ?? [])(entry);
  const happened = entry.occurredAt !== undefined && Math.abs(Date.parse(entry.at) - Date.parse(entry.occurredAt)) > 60_000;
  return (
    <li className={`entry of-${entry.service}`} data-entry={`${entry.service}.${entry.what}`}>
      <time dateTime={entry.at}>{times.instant(entry.at)}</time>
      <div className="entry-card">
        <div>
          <strong>{labels.of('TimelineEvent', `${entry.service}.${entry.what}`)}</strong>
          {entry.who && ` · ${labels.of('Role', entry.who.kind === 'SYSTEM' ? 'system' : entry.who.role)}`}
          {entry.who?.person !== undefined && (
            <>
              {' · '}
              <Person of={entry.who.person} service={entry.service as Service} />
            </>
          )}{' '}
          {away ? <Label isCompact>{t('timeline.away')}</Label> : fresh && <Label isCompact>{t('timeline.new')}</Label>}
          {entry.confirmation !== undefined && (
            <Label isCompact variant="outline">
              {labels.of('Confirmation', entry.confirmation)}
            </Label>
          )}
        </div>
        {details.length > 0 && (
          <dl>
            {details.map(([name, words, lang], index) => (
              <div key={index}>
                <dt>{name}</dt>
                <dd lang={lang}>{words}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className="row-extra">
          {happened && entry.occurredAt !== undefined && t('timeline.occurred', { when: times.instant(entry.occurredAt) })}{' '}
          <Contestable entry={entry} />
        </div>
      </div>
    </li>
  );
}

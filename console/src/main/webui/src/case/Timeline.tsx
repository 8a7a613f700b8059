import { Button, Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entries } from './Entries';
import { Life } from './Life';
import { useOnCase } from './onCase';
import { freshOf } from './useLive';

export const LAYERS = ['intake', 'protection', 'investigation', 'notification'] as const;

/** What happened, live, by who did it; what came while the person was away is marked. */
export function Timeline() {
  const { t } = useTranslation('case');
  const { entries, live } = useOnCase();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const turn = (layer: string, on: boolean) =>
    setHidden((old) => new Set(on ? [...old].filter((each) => each !== layer) : [...old, layer]));
  const count = freshOf(entries, live.seenTo);
  const fresh = new Set(count === 0 ? [] : entries.slice(-count).map((entry) => entry.id));
  return (
    <div className="tab">
      <Life entries={entries} />
      <fieldset className="layers">
        <legend>{t('timeline.layers')}</legend>
        {LAYERS.map((layer) => (
          <Checkbox
            key={layer}
            id={`layer-${layer}`}
            label={t(`timeline.${layer}`)}
            isChecked={!hidden.has(layer)}
            onChange={(_, on) => turn(layer, on)}
          />
        ))}
      </fieldset>
      <p aria-live="polite" className="fresh">
        {fresh.size > 0 && (
          <>
            {t('timeline.fresh', { count: fresh.size })}{' '}
            <Button variant="secondary" size="sm" onClick={live.look}>
              {t('timeline.seen')}
            </Button>
          </>
        )}
      </p>
      <Entries
        label={t('tabs.timeline')}
        entries={entries.filter((entry) => !hidden.has(entry.service))}
        fresh={fresh}
        away={live.away}
      />
    </div>
  );
}

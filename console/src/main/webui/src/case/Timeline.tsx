import { Button, Checkbox, Switch } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entries } from './Entries';
import { isOfMachine } from './machine';
import { useOnCase } from './onCase';
import { freshOf } from './useLive';

export const LAYERS = ['intake', 'protection', 'investigation', 'notification'] as const;

/** What people did, live, by where they did it, and on demand what the system did by itself. What came meanwhile is marked. */
export function Timeline() {
  const { t } = useTranslation('case');
  const { entries, live } = useOnCase();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const turn = (layer: string, on: boolean) =>
    setHidden((old) => new Set(on ? [...old].filter((each) => each !== layer) : [...old, layer]));
  const chosen = entries.filter((entry) => !hidden.has(entry.service));
  const shown = all ? chosen : chosen.filter((entry) => !isOfMachine(entry));
  const count = freshOf(entries, live.seenTo);
  const came = new Set(count === 0 ? [] : entries.slice(-count).map((entry) => entry.id));
  const fresh = new Set(shown.map((entry) => entry.id).filter((id) => came.has(id)));
  return (
    <div className="tab">
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
      <Switch
        id="of-the-machine"
        label={t('timeline.machine', { count: chosen.filter(isOfMachine).length })}
        isChecked={all}
        onChange={(_, on) => setAll(on)}
      />
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
        label={t('timeline.label')}
        entries={shown}
        fresh={fresh}
        away={live.away}
      />
    </div>
  );
}

import { Button } from '@patternfly/react-core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './Narrow';
import { ANY, type Narrowing } from './narrowing';
import { useViews } from './views';

interface Shown {
  narrowing: Narrowing;
  choices: Choice[];
  /** While the choices are open, views are saved and removed. */
  mayChange: boolean;
}

/** The saved views of a list, named by what they choose: so their names are never words about a case. */
export function Views({ narrowing: { place, view: now, show }, choices, mayChange }: Shown) {
  const { t } = useTranslation('list');
  const { views, save, drop } = useViews(place);
  const group = useRef<HTMLDivElement>(null);
  /** The button goes with the change: the reading goes on with the views. */
  const changed = (change: () => void) => {
    group.current?.focus();
    change();
  };
  const named = views.map((view) => ({ view, name: nameOf(view, choices) })).filter(({ name }) => name !== '');
  const isNew = now !== '' && !views.includes(now);
  if (named.length === 0 && !(mayChange && isNew)) {
    return null;
  }
  return (
    <div className="narrow" role="group" aria-label={t('views.title')} tabIndex={-1} ref={group}>
      {named.map(({ view, name }) => (
        <span key={view}>
          <Button variant="tertiary" size="sm" aria-pressed={view === now} onClick={() => show(view)}>
            {name}
          </Button>
          {mayChange && (
            <Button variant="plain" size="sm" aria-label={t('views.drop', { name })} onClick={() => changed(() => drop(view))}>
              ×
            </Button>
          )}
        </span>
      ))}
      {mayChange && isNew && (
        <Button variant="link" isInline onClick={() => changed(() => save(now))}>
          {t('views.save')}
        </Button>
      )}
    </div>
  );
}

/** A choice that this list no longer has is left out. */
function nameOf(view: string, choices: Choice[]): string {
  const codes = new URLSearchParams(view);
  return choices
    .map(({ part, any, options }) => (codes.get(part) === ANY ? any : options.find(({ code }) => code === codes.get(part))?.label))
    .filter((label) => label !== undefined)
    .join(' · ');
}

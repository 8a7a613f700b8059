import { useTranslation } from 'react-i18next';
import { Group, Pick, Words } from '../kit/fields';
import { NotRead } from '../kit/NotRead';
import type { Shape } from './acts';
import { type Drawn, SeveralOf, textOf } from './MadeField';
import { Rows } from './Rows';
import { type Things, useThings } from './things';

/** One of the things of this case; its identifier, where no view shows them. */
export function OneThing(drawn: Drawn<Shape & { kind: 'thing' }>) {
  const { t } = useTranslation('made');
  const { pointer, label, name, value, onValue } = drawn;
  const things = useThings(drawn.shape.thing, name);
  if (things.untold) {
    return <Words line pointer={pointer} label={t('identifier', { label })} value={textOf(value)} onWords={onValue} />;
  }
  return things.options.length > 0 ? (
    <Pick pointer={pointer} label={label} options={things.options} none={t(drawn.required ? 'choose' : 'unsaid')} value={textOf(value)} onChoice={onValue} />
  ) : (
    <Nothing pointer={pointer} label={label} of={things} />
  );
}

/** In the place of what is to be chosen: that there is none, or that it is not read. */
function Nothing({ of: { unread }, ...named }: { pointer: string; label: string; of: Things }) {
  const { t } = useTranslation('made');
  return <Group {...named}>{unread ? <NotRead of={unread} /> : <p>{t('nothing')}</p>}</Group>;
}

/** Any of the things of this case; their identifiers, where no view shows them. */
export function SeveralThings({ thing, ...drawn }: Drawn & { thing: string }) {
  const things = useThings(thing, drawn.name);
  if (things.untold) {
    return <Rows {...drawn} of={{ kind: 'line' }} />;
  }
  return things.options.length > 0 ? <SeveralOf {...drawn} options={things.options} /> : <Nothing pointer={drawn.pointer} label={drawn.label} of={things} />;
}

import { Button } from '@patternfly/react-core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Group } from '../kit/fields';
import type { Shape } from './acts';
import { type Drawn, MadeField } from './MadeField';

/** The place of a row that was taken away. */
const GONE = null;

/**
 * Any number of values of one shape: a person adds and takes away, by the keyboard too. A row that was taken away leaves
 * its place until the form is sent, so that what was refused of another row stays at that row.
 */
export function Rows({ pointer, label, name, value, onValue, of }: Drawn & { of: Shape }) {
  const { t } = useTranslation('made');
  const list = useRef<HTMLOListElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const rows: unknown[] = Array.isArray(value) ? value : [];
  const add = () => {
    onValue([...rows, of.kind === 'record' ? {} : '']);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(input, textarea, select)')?.focus());
  };
  const remove = (index: number) => {
    onValue(rows.with(index, GONE));
    more.current?.focus();
  };
  const numbered = rows.map((row, index) => ({ row, index })).filter(({ row }) => row !== GONE);
  return (
    <Group apart pointer={pointer} label={label}>
      <ol ref={list} className="made-rows">
        {numbered.map(({ row, index }, at) => (
          <li key={index}>
            <MadeField
              shape={of}
              required
              pointer={`${pointer}/${index}`}
              name={t('row', { name, number: at + 1 })}
              label={t('row', { name, number: at + 1 })}
              value={row}
              onValue={(said) => onValue(rows.with(index, said))}
            />
            <Button variant="link" size="sm" isDanger aria-label={t('removeRow', { name, number: at + 1 })} onClick={() => remove(index)}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ol>
      <Button ref={more} variant="link" size="sm" aria-label={t('addTo', { name })} onClick={add}>
        {t('add')}
      </Button>
    </Group>
  );
}

import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Unknown } from '../../api/refusal';
import { ActError } from '../ActError';
import { save } from '../save';

export const PURPOSES = ['WORK_SHARING', 'DELAY_REVIEW', 'AUTHORITY', 'HANDOVER'] as const;
export type Purpose = (typeof PURPOSES)[number];

interface Asked {
  /** The beginning of the name of the file. */
  name: string;
  /** Takes the list out as it is narrowed; the service records it before. */
  send: (purpose: Purpose, key: string) => Promise<string>;
}

/** Takes a list out as a table. No purpose is chosen before the person does. */
export function Export({ name, send }: Asked) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState<Purpose>();
  const key = useRef(crypto.randomUUID());
  const download = useMutation({
    mutationFn: (chosen: Purpose) => send(chosen, key.current),
    onSuccess: (text) => save(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' })),
    onSettled: (_, cause) => {
      if (!(cause instanceof Unknown)) {
        key.current = crypto.randomUUID();
      }
    },
  });
  return (
    <>
      <Button variant="link" isInline aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('export.link')}
      </Button>
      {open && (
        <div className="narrow" role="group" aria-label={t('export.link')}>
          <FormSelect
            aria-label={t('export.purpose')}
            value={purpose ?? ''}
            onChange={(_, code) => setPurpose(PURPOSES.find((each) => each === code))}
          >
            <FormSelectOption value="" label={t('export.none')} />
            {PURPOSES.map((each) => (
              <FormSelectOption key={each} value={each} label={t(`export.for.${each}`)} />
            ))}
          </FormSelect>
          <Button size="sm" isDisabled={download.isPending} onClick={() => purpose && download.mutate(purpose)}>
            {purpose === undefined ? t('export.missing') : t('export.verb')}
          </Button>
          <span className="row-extra">{t('export.next')}</span>
          <ActError of={download.error} />
        </div>
      )}
    </>
  );
}

import { Button, Modal, ModalBody, ModalFooter, ModalHeader, Switch } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letters, useLetters } from '../kit/keys';

export function useHelp() {
  const [open, setOpen] = useState(false);
  return { open, show: () => setOpen(true), hide: () => setOpen(false) };
}

/** What each key does, and the switch for those of one letter. */
export function KeyHelp({ open, hide, writes }: { open: boolean; hide: () => void; writes: boolean }) {
  const { t } = useTranslation(['queue', 'app']);
  const on = useLetters();
  const keys = [
    ['j', t('keys.j')],
    ['k', t('keys.k')],
    ['o', t('keys.o')],
    ['c', t('keys.c')],
    ['e', t('keys.e')],
    ['t', t('keys.t')],
    ['r', t('keys.r')],
    ...(writes ? [['n', t('keys.n')]] : []),
    ['?', t('keys.help')],
    ['Esc', t('keys.esc')],
  ];
  return (
    <Modal isOpen={open} variant="small" aria-labelledby="keys" onEscapePress={hide}>
      <ModalHeader title={t('keys.title')} labelId="keys" />
      <ModalBody>
        <dl>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <Switch label={t('keys.use')} isChecked={on} onChange={(_, now) => letters.turn(now)} />
      </ModalBody>
      <ModalFooter>
        <Button onClick={hide}>{t('app:close')}</Button>
      </ModalFooter>
    </Modal>
  );
}

import { Button, Modal, ModalBody, ModalFooter, ModalHeader, Switch } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { letters, useLetters } from '../keys';

interface Shown {
  open: boolean;
  hide: () => void;
  keys: { key: string; words: string }[];
}

/** What each key does, and the switch for those of one letter. */
export function KeyHelp({ open, hide, keys }: Shown) {
  const { t } = useTranslation(['list', 'app']);
  const on = useLetters();
  return (
    <Modal isOpen={open} variant="small" aria-labelledby="keys" onEscapePress={hide}>
      <ModalHeader title={t('keys.title')} labelId="keys" />
      <ModalBody>
        <dl>
          {keys.map(({ key, words }) => (
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

import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { over } from '../api/session';
import { forgetAll } from '../kit/draft';
import { asksBeforeLeaving, leaveUnasked } from '../shell/leaving';

const OUT = '/session/logout';

/** Nothing that was typed stays in this tab, and every tab covers its screen. */
function gone(): void {
  forgetAll();
  over();
}

/** The way out. While something is typed and not sent, it asks first: none of that stays. */
export function SignOut() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const stay = () => setAsking(false);
  const out = (event: MouseEvent) => {
    if (asksBeforeLeaving()) {
      event.preventDefault();
      setAsking(true);
    } else {
      gone();
    }
  };
  const lose = () => {
    leaveUnasked();
    gone();
  };
  return (
    <>
      <a href={OUT} onClick={out}>
        {t('signOut')}
      </a>
      <Modal isOpen={asking} variant="small" aria-labelledby="leaving" onEscapePress={stay}>
        <ModalHeader title={t('leaving.title')} labelId="leaving" />
        <ModalBody>{t('leaving.body')}</ModalBody>
        <ModalFooter>
          <Button onClick={stay}>{t('leaving.stay')}</Button>
          <a className="pf-v6-c-button pf-m-secondary pf-m-danger" href={OUT} onClick={lose}>
            {t('leaving.lose')}
          </a>
        </ModalFooter>
      </Modal>
    </>
  );
}

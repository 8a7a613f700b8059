import { AlertActionCloseButton, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { over, session } from '../api/session';
import { Notice } from '../kit/Notice';
import { useClock, useNow } from '../kit/time';
import { useSession } from '../shell/useSession';

const MINUTE = 60_000;
const WARNING = 2 * MINUTE;

let told = 0;

/** At most once a minute the backend hears that a person touched the screen. */
function touched(): void {
  if (Date.now() - told > MINUTE && !session.get()?.over) {
    told = Date.now();
    session.seen().catch(() => (told = 0));
  }
}

/** Watches whether somebody is there. The cover hides the screen and keeps what lies below it. */
export function Presence() {
  const { t } = useTranslation();
  const clock = useClock();
  const state = useSession();
  const now = useNow(5_000);
  const [dismissed, dismiss] = useState<number>();
  const left = state.now.end - now;
  useEffect(() => {
    const events = ['pointerdown', 'keydown'];
    events.forEach((event) => addEventListener(event, touched, { passive: true }));
    return () => events.forEach((event) => removeEventListener(event, touched));
  }, []);
  useEffect(() => {
    if (left <= 0) {
      over();
    }
  }, [left]);
  if (state.over) {
    return (
      <Modal isOpen variant="small" aria-labelledby="over" className="cover">
        <ModalHeader title={t('over.title')} labelId="over" />
        <ModalBody>{t('over.body')}</ModalBody>
        <ModalFooter>
          <a className="pf-v6-c-button pf-m-primary" href="/" target="_blank" rel="noreferrer">
            {t('over.again')}
          </a>
        </ModalFooter>
      </Modal>
    );
  }
  const at = clock(state.now.end);
  if (state.now.end === state.now.last) {
    return left > WARNING || dismissed === state.now.last ? null : (
      <Notice
        variant="warning"
        role="alert"
        className="ending"
        title={t('last', { at })}
        actionClose={<AlertActionCloseButton aria-label={t('close')} onClose={() => dismiss(state.now.last)} />}
      >
        {t('send')}
      </Notice>
    );
  }
  return (
    <Modal isOpen={left <= WARNING} variant="small" aria-labelledby="ending">
      <ModalHeader title={t('ending.title')} labelId="ending" />
      <ModalBody>{t('ending.body', { at })}</ModalBody>
      <ModalFooter>
        <Button onClick={() => void session.seen()}>{t('ending.stay')}</Button>
      </ModalFooter>
    </Modal>
  );
}

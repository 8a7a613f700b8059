import { FormGroup } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../kit/fields';

interface Shown {
  value: string;
  onHash: (sha256: string) => void;
}

/** The SHA-256 of an item: typed, or computed here from a file, of which nothing is sent. */
export function HashField({ value, onHash }: Shown) {
  const { t } = useTranslation('file');
  const [unread, setUnread] = useState(false);
  const choose = async (file: File | undefined) => {
    if (file) {
      const hash = await sha256Of(file).catch(() => undefined);
      setUnread(hash === undefined);
      onHash(hash ?? '');
    }
  };
  return (
    <>
      <Words line pointer="/sha256" label={t('secured.hash')} value={value} onWords={onHash} />
      <FormGroup fieldId="file-to-hash" label={t('secured.fromFile')}>
        <input type="file" id="file-to-hash" onChange={({ target }) => void choose(target.files?.[0])} />
        {unread && <p role="alert">{t('secured.unread')}</p>}
      </FormGroup>
    </>
  );
}

/** A file that is larger than the browser's memory for it is not read. */
async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await file.arrayBuffer()));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Shown {
  pages: number;
  /** Its first page is heard. */
  sound: boolean;
  /** The address of a page. */
  at: (page: number) => string;
  /** Each page is small and blurred until a click. */
  blurred?: boolean;
}

/** What can be shown of a file, page by page. Nothing is fetched before a click, behind a note of what may come. */
export function Pictures({ pages, sound, at, blurred = false }: Shown) {
  const { t } = useTranslation('files');
  const [page, setPage] = useState<number>();
  const [sharp, setSharp] = useState<number>();
  if (pages === 0) {
    return <p>{t('noPictures')}</p>;
  }
  if (page === undefined) {
    return (
      <>
        <p>{t('note')}</p>
        <Button variant="secondary" size="sm" onClick={() => setPage(1)}>{t(sound ? 'listen' : 'show')}</Button>
      </>
    );
  }
  const heard = sound && page === 1;
  const veiled = blurred && !heard && sharp !== page;
  return (
    <>
      {heard ? (
        // a transcript is written by a person, if it is needed
        // eslint-disable-next-line jsx-a11y/media-has-caption
        <audio className="viewed" controls preload="none" src={at(page)} aria-label={t('sound')} />
      ) : (
        <img className="viewed" src={veiled ? `${at(page)}?blurred=true` : at(page)} alt={t(veiled ? 'pictureBlurred' : 'picture', { page, pages })} />
      )}
      {veiled && (
        <p>
          <Button variant="secondary" size="sm" onClick={() => setSharp(page)}>{t('sharp')}</Button>
        </p>
      )}
      {pages > 1 && (
        <p>
          <Button variant="link" size="sm" isDisabled={page === 1} onClick={() => setPage(page - 1)}>{t('before')}</Button>{' '}
          {t('place', { page, pages })}{' '}
          <Button variant="link" size="sm" isDisabled={page === pages} onClick={() => setPage(page + 1)}>{t('next')}</Button>
        </p>
      )}
    </>
  );
}

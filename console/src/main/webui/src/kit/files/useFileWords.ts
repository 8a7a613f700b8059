import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../api/attachments';

/** One line that tells of a file of a report without opening it. */
export function useFileWords() {
  const { t } = useTranslation('files');
  return (one: Attachment): string =>
    [
      one.kind && t(`kind.${one.kind}`),
      one.sizeClass && t(`size.${one.sizeClass}`),
      t(`stage.${one.stage}`),
      one.asAnnounced === 'DIFFERS' && t('differs'),
      one.type === 'DIFFERS' && t('misnamed'),
      one.scan && t(`scan.${one.scan}`),
      ...one.marks.map((mark) => t(`marks.${mark}`)),
      one.passedOn && t('passedOn'),
      one.damaged && t('damaged'),
    ]
      .filter(Boolean)
      .join(' · ');
}

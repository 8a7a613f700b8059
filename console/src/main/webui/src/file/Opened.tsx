import { useTranslation } from 'react-i18next';
import type { Investigation } from '../api/investigation';
import { OpenedWords } from '../kit/OpenedWords';
import { useEventLines } from '../made/eventLines';
import { useEventName } from './Because';

type Told = Investigation['OpenedFile'];

/** What was sealed in a part of the file. */
export function Opened({ what, until, onClose }: { what: Told; until: number; onClose: () => void }) {
  const { t } = useTranslation('file');
  const named = useEventName();
  const lines = useEventLines(t('opening.erased'));
  return lines ? (
    <OpenedWords title={t('opening.opened', { part: t(`opening.parts.${what.part}`) })} lines={lines(what.events, named)} until={until} onClose={onClose} />
  ) : null;
}

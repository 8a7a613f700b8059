import { useTranslation } from 'react-i18next';
import { CommandForm } from '../kit/CommandForm';
import { Changed } from '../kit/Changed';
import { take } from './commands';
import { useFile, useFileCommand } from './useFileCommand';

/** A person takes a file, and answers for it by name from then on. */
export function Taking() {
  const { t } = useTranslation('file');
  const on = useFile();
  const command = useFileCommand(`taking ${on.view.caseId}`, (caseId) => take({ caseId }));
  const who = new Map([[t('column.who'), t(on.view.investigator === undefined ? 'who.nobody' : 'who.another')]]);
  return (
    <CommandForm
      words={(word) => t(`take.${word}`)}
      command={command}
      body={() => null}
      changes={<Changed before={new Map()} now={who} onSeen={() => command.look(on.version)} />}
    >
      {null}
    </CommandForm>
  );
}

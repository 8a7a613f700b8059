import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Group, Pick, Words } from '../kit/fields';
import { type Named, nobody } from './phoned';

/** Who is threatened: persons and collectives, as many as are named. */
export function Parties({ value, onChange }: { value: Named[]; onChange: (parties: Named[]) => void }) {
  const { t } = useTranslation(['queue', 'told']);
  const labels = useLabels();
  const set = (at: number, change: Partial<Named>) => onChange(value.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <>
      {value.map((party, index) => (
        <Group key={index} pointer={`/parties/${index}`} label={t('phoned.party', { number: index + 1 })}>
          <Pick
            pointer={`/parties/${index}/kind`}
            label={t('coding.kind')}
            none="—"
            options={labels.codes('PartyKind').filter(({ code }) => code !== 'UNKNOWN')}
            value={party.kind}
            onChoice={(kind) => set(index, { kind })}
          />
          <Words line pointer={`/parties/${index}/name`} label={t('told:name')} value={party.name} onWords={(name) => set(index, { name })} />
          <Words
            line
            pointer={`/parties/${index}/contact`}
            label={t('told:contact')}
            value={party.contact}
            onWords={(contact) => set(index, { contact })}
          />
        </Group>
      ))}
      <Button variant="link" isInline onClick={() => onChange([...value, nobody])}>
        {t('phoned.another')}
      </Button>
    </>
  );
}

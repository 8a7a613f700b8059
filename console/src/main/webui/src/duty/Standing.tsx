import { useTranslation } from 'react-i18next';
import { Group } from '../kit/fields';
import { PersonPicker } from '../kit/PersonPicker';
import { chosen } from '../kit/persons';

interface Asked {
  value: string[];
  onPersons: (persons: string[]) => void;
  /** Of those who have this function. */
  function: string | undefined;
}

/** The persons who are called when nobody is on duty, in their order. There is always a place for one more. */
export function Standing({ value, onPersons, function: of }: Asked) {
  const { t } = useTranslation('duty');
  return (
    <Group pointer="/standing" label={t('standing')} apart>
      {[...value, ''].map((person, place) => (
        <PersonPicker
          key={place}
          service="notification"
          pointer={`/standing/${place}`}
          label={t('standingAt', { place: place + 1 })}
          value={person}
          onPerson={(next) => onPersons([...value, ''].with(place, next).filter((each, at, all) => each !== '' || at < all.length - 1))}
          work={of === undefined ? undefined : { function: of }}
        />
      ))}
    </Group>
  );
}

/** The persons as the service wants them; a place that was left empty is no person. */
export const standingOf = (persons: string[]): Promise<string[]> =>
  Promise.all(persons.map((person, place) => chosen(`/standing/${place}`, person))).then((all) => all.filter((each) => each !== ''));

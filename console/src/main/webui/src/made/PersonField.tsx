import { PersonPicker } from '../kit/PersonPicker';
import type { Shape } from './acts';
import { type Drawn, textOf } from './MadeField';
import { useForm } from './onThing';

/** A person of the mechanism: of those who may do the work on this case, where the command gives work. */
export function PersonField({ shape, pointer, label, value, onValue }: Drawn<Shape & { kind: 'person' }>) {
  const { on, ids } = useForm();
  return (
    <PersonPicker
      service={on.service}
      pointer={pointer}
      label={label}
      value={textOf(value)}
      onPerson={onValue}
      work={shape.function === undefined ? undefined : { function: shape.function, caseId: on.caseId ?? ids.caseId }}
    />
  );
}

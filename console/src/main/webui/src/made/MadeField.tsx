import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Choice, Moment, type Option, Pick, Several, Words } from '../kit/fields';
import { zoneName } from '../kit/zone';
import type { Shape } from './acts';
import { isValues } from './body';
import { useCodes } from './codes';
import { OneThing, SeveralThings } from './Picked';
import { PersonField } from './PersonField';
import { Rows } from './Rows';
import { KeyedFields, Together } from './Together';

export interface Drawn<S extends Shape = Shape> {
  shape: S;
  pointer: string;
  label: string;
  /** The label without what is said beside it. */
  name: string;
  value: unknown;
  onValue: (value: unknown) => void;
  /** It has to be said: one of a few stands open. */
  required?: boolean | undefined;
  /** One of many alike, which take little room. */
  small?: boolean;
}

const FEW = 6;
export const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const codesOf = (value: unknown) => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

/** A value, asked for as its schema says. */
export function MadeField(drawn: Drawn) {
  const { shape, pointer, label, value, onValue } = drawn;
  switch (shape.kind) {
    case 'line':
    case 'long':
    case 'number':
      return <Words line={shape.kind !== 'long'} numeric={shape.kind === 'number'} pointer={pointer} label={label} value={textOf(value)} onWords={onValue} />;
    case 'person':
      return <PersonField {...drawn} shape={shape} />;
    case 'instant':
      return <Instant {...drawn} />;
    case 'yes':
      return <YesOrNo {...drawn} />;
    case 'code':
      return <Code {...drawn} shape={shape} />;
    case 'area':
    case 'institution':
      return <Known {...drawn} />;
    case 'named':
      return <Named {...drawn} />;
    case 'thing':
      return <OneThing {...drawn} shape={shape} />;
    case 'list':
      return <List {...drawn} shape={shape} />;
    case 'record':
      return <Together pointer={pointer} label={label} fields={shape.fields} value={isValues(value) ? value : {}} onValue={onValue} />;
    case 'map':
    case 'facets':
      return <KeyedFields {...drawn} shape={shape} />;
    case 'hand':
      return null;
  }
}

/** A day and an hour of the mechanism, wherever the person is. */
function Instant({ pointer, label, value, onValue }: Drawn) {
  const { t, i18n } = useTranslation('made');
  const { zone = '' } = useLabels();
  const said = textOf(value);
  return <Moment pointer={pointer} label={t('instant', { label, zone: zoneName(zone, i18n.language, said) })} value={said} onMoment={onValue} />;
}

function One({ pointer, label, value, onValue, required, small, options }: Omit<Drawn, 'shape'> & { options: Option[] }) {
  const { t } = useTranslation('made');
  const chosen = textOf(value) || undefined;
  return required && !small && options.length <= FEW ? (
    <Choice pointer={pointer} label={label} options={options} value={chosen} onChoice={onValue} />
  ) : (
    <Pick pointer={pointer} label={label} options={options} none={t(required ? 'choose' : 'unsaid')} value={chosen} onChoice={onValue} />
  );
}

/** Nothing is said until one is chosen: a box that is not ticked would say no. */
function YesOrNo(drawn: Drawn) {
  const { t } = useTranslation('made');
  const options = [
    { code: 'true', label: t('yes') },
    { code: 'false', label: t('no') },
  ];
  return <One {...drawn} options={options} />;
}

function Code(drawn: Drawn<Shape & { kind: 'code' }>) {
  return <One {...drawn} options={useCodes().options(drawn.shape.list, drawn.shape.some)} />;
}

function useKnown(kind: Shape['kind']): Option[] {
  const labels = useLabels();
  return kind === 'area' ? labels.areas.map(({ code, name }) => ({ code, label: name })) : labels.institutions;
}

function Known(drawn: Drawn) {
  return <One {...drawn} required={false} options={useKnown(drawn.shape.kind)} />;
}

/** An institution: one that has a code, else in words. What was said last counts. */
function Named(drawn: Drawn) {
  const { t } = useTranslation('made');
  const options = useKnown('institution');
  const said = textOf(drawn.value);
  const isKnown = options.some(({ code }) => code === said);
  return (
    <>
      <One {...drawn} required={false} options={options} value={isKnown ? said : ''} />
      <Words line pointer={`${drawn.pointer}/words`} label={t('inWords', { label: drawn.name })} value={isKnown ? '' : said} onWords={drawn.onValue} />
    </>
  );
}

function List(drawn: Drawn<Shape & { kind: 'list' }>) {
  const { of } = drawn.shape;
  const codes = useCodes();
  switch (of.kind) {
    case 'code':
      return <SeveralOf {...drawn} options={codes.options(of.list, of.some)} />;
    case 'thing':
      return <SeveralThings {...drawn} thing={of.thing} />;
    case 'area':
    case 'institution':
      return <SeveralKnown {...drawn} kind={of.kind} />;
    default:
      return <Rows {...drawn} of={of} />;
  }
}

export function SeveralOf({ pointer, label, value, onValue, options }: Drawn & { options: Option[] }) {
  return (
    <div className={options.length > FEW ? 'many' : undefined}>
      <Several pointer={pointer} label={label} options={options} value={codesOf(value)} onChoice={onValue} />
    </div>
  );
}

function SeveralKnown({ kind, ...drawn }: Drawn & { kind: Shape['kind'] }) {
  return <SeveralOf {...drawn} options={useKnown(kind)} />;
}

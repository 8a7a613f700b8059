import type { Labels } from '../../api/labels';
import type { Option } from '../fields';

/** The areas by which lists are narrowed: `XX-01`, not `XX-01-001`. */
export const firstLevelAreas = (labels: Labels): Option[] =>
  labels.areas.filter(({ code }) => code.split('-').length === 2).map(({ code, name }) => ({ code, label: name }));

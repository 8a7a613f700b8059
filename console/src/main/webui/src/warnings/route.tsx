export { Cancellation, Declining, Raising, Update } from './forms';
export { OneWarning } from './OneWarning';
export { Warnings } from './Warnings';

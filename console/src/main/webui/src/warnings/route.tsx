export { Cancellation, Declining, Raising, Update } from './forms';
export { Answered } from './Answered';
export { OneWarning } from './OneWarning';
export { Publication } from './Publication';
export { Warnings } from './Warnings';

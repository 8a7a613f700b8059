export { Coding } from './Coding';
export { Opening } from './Opening';
export { Queue } from './Queue';
export { Referral } from './Referral';
export { Report } from './Report';
export { Triage } from './Triage';

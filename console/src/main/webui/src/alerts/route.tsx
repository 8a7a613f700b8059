export { Alerts } from './Alerts';
export { Answer } from './Answer';

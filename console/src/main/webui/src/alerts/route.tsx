export { Alerts } from './Alerts';
export { Answer } from './Answer';
export { ToAct } from './ToAct';
export { Ways } from './Ways';

export { Decision } from './Decision';
export { Handover } from './Handover';
export { MyPeople } from './MyPeople';
export { Opening } from './Opening';
export { Plan } from './Plan';
export { Plans } from './Plans';
export { Review } from './Review';
export { Confirmation, Contestation } from './Statement';
export { ToCase } from './ToCase';

export { Identity } from './Identity';
export { Request } from './Request';

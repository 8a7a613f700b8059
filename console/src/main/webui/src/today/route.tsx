export { Act } from './Act';
export { Today } from './Today';

export { Histories } from './Histories';

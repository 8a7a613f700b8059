export { Answering } from './Answering';

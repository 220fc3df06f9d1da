export { actOn as actOnRows } from '../act.ts';

export { type ReadParties, readParties } from './parties.ts';

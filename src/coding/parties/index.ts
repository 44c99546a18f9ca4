export { readParties } from './parties.ts';

import { InvalidArgumentError, Option } from 'commander';
import { isPublished } from '../documents/published.ts';

/** Options that several commands share, and how the values of options are checked. */

export const publishedOption = (): Option =>
  new Option('--published <date>', 'date of publication (ISO 8601) of reports that carry none').argParser(isoDate);

/** A folder of rules of the user's own; may be given several times. */
export const rulesOption = (): Option =>
  new Option('--rules <folder>', 'rule files of your own, after ours; may be repeated').argParser(gather);

/** A file or folder of knowledge of the user's own; may be given several times. */
export const actorsOption = (): Option =>
  new Option('--actors <file>', 'knowledge of your own, a file or folder, before ours; may be repeated').argParser(
    gather,
  );

function gather(value: string, before?: readonly string[]): string[] {
  return [...(before ?? []), value];
}

export const formatOption = (...formats: readonly string[]): Option =>
  new Option('--format <format>', 'how to write it').choices(formats).default(formats[0]);

export const ledgerOption = (): Option =>
  new Option('--ledger <file>', 'the ledger: a file, made if it is missing').makeOptionMandatory();

/** A date, with a time if wished. */
export function isoDate(value: string): string {
  if (isPublished(value)) return value;
  throw new InvalidArgumentError('Wanted an ISO 8601 date that exists, such as 2025-12-19.');
}

export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && Number.isSafeInteger(number)) return number;
    throw new InvalidArgumentError(`Wanted a whole number from ${least}.`);
  };
}

export function probability(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('Wanted a number from 0 to 1.');
}

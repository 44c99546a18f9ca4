/** Formats from which actors can be imported. */
export const IMPORT_FORMATS = ['petrarch', 'ftm', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Writes `browser/language.js` into a folder. */
export function bundleLanguage(target: string): Promise<void>;

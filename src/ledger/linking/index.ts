/** Same text, same story, same event: which reports are copies, which tell of one happening, which statements are one event. */
export type { Told } from './account.ts';
export { type Copies, CopyIndex } from './copies.ts';
export type { EventAccount, EventFields, EventLink, LinkedEvent, Said } from './event.ts';
export { EventLinker, linkEvents } from './linker.ts';
export { type LinkedReport, profileOf, type ReportProfile, type ReportReadings } from './profile.ts';
export { linkReports, type Story, type StoryLink, type StoryOptions } from './stories.ts';

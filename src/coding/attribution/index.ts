export { readAttributions } from './attribution.ts';
export { type SpeechClass, type SpeechLexicon, speechLexicon } from './lexicon.ts';
export { findQuotations, type Quotation, type Quotations } from './quotes.ts';

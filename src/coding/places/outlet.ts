import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Place } from '../../knowledge/place.ts';
import { ALPHA3 } from '../../knowledge/places/iso.ts';

/** Country of a report's outlet by the top-level domain of its address ("www.dawn.com.pk"), ISO 3166-1 alpha-3, or null. */
export function outletCountry(url: string | undefined): string | null {
  const domain = /^https?:\/\/[^/:?#]+\.([a-z]{2})(?=[/:?#]|$)/i.exec(url ?? '')?.[1].toUpperCase();
  if (domain === undefined || GENERIC.has(domain)) return null;
  return domain === 'UK' ? 'GBR' : (ALPHA3[domain] ?? null);
}

/** Domains of countries that the whole world uses. */
const GENERIC = new Set(['AI', 'CC', 'CO', 'FM', 'IO', 'LY', 'ME', 'SH', 'TV', 'WS']);

/** What stations put before the name of their town. */
const OPENING = /^(?:the|my|nbc|abc|cbs|fox|ctv)/;

/** Words that names of newspapers and stations end in, each once: twice the same, and a long name could be parted in millions of ways. */
const ENDING =
  /(?:and[a-z]+)?(?:news(?:paper)?s?|daily|post|times|herald|tribune|courier|gazette|journal|express|star|today|online|mail|chronicle|observer|telegraph|press|examiner|independent|guardian|leader|echo|argus|mercury|advertiser|standard|citizen|register|sentinel|record|live|local)+$/;

/** The longest label of a host name (RFC 1035). */
const LABEL = 63;

/** People that a town must have to have given its name to an outlet that says no more of where it is. */
const TOWN = 10_000;

/**
 * The town or province that an outlet is named after ("www.wickherald.example"), or null. Of several of that name the one in
 * the country of the address, then the largest.
 */
export function outletTown(url: string | undefined, knowledge: Knowledge, country: string | null): Place | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1].toLowerCase();
  const label = host?.split('.').findLast((part, at, parts) => at < parts.length - 1 && part.length > 3);
  if (label === undefined || label.length > LABEL) return null;
  const name = label
    .replaceAll(/[^a-z-]/g, '')
    .replace(ENDING, '')
    .replace(ENDING, '');
  // "Thebes" is no station of Bes
  return townNamed(name, knowledge, country) ?? townNamed(name.replace(OPENING, ''), knowledge, country);
}

function townNamed(name: string, knowledge: Knowledge, country: string | null): Place | null {
  const words = name.split('-').filter(Boolean);
  if (words.join('').length < 4) return null;
  const hit = knowledge.placeNames.longest((at) => words[at], 0, words.length);
  if (!hit || hit.length < words.length) return null;
  const fitting = hit.entries.filter((place) => country === null || place.country === country);
  const place = fitting.find(({ kind }) => kind === 'city' || kind === 'province');
  if (!place) return null;
  return country !== null || place.kind === 'province' || place.population >= TOWN ? place : null;
}

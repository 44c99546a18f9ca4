import { ALPHA3 } from '../../knowledge/places/iso.ts';

/** Country of a report's outlet by the top-level domain of its address ("www.dawn.com.pk"), ISO 3166-1 alpha-3, or null. */
export function outletCountry(url: string | undefined): string | null {
  const domain = /^https?:\/\/[^/:?#]+\.([a-z]{2})(?=[/:?#]|$)/i.exec(url ?? '')?.[1].toUpperCase();
  if (domain === undefined || GENERIC.has(domain)) return null;
  return domain === 'UK' ? 'GBR' : (ALPHA3[domain] ?? null);
}

/** Domains of countries that the whole world uses. */
const GENERIC = new Set(['AI', 'CC', 'CO', 'FM', 'IO', 'LY', 'ME', 'SH', 'TV', 'WS']);

import type { Round, TalksTrack } from '../ledger/index.ts';
import { daysLabel } from './dates.ts';
import { column, count } from './layout.ts';
import { dated, partyNames, quoted, type Section, words } from './lines.ts';
import { grounds } from './surety.ts';

/** Each track under its mediators. */
export function talksSection(tracks: readonly TalksTrack[]): Section {
  return { title: 'TALKS', lines: tracks.flatMap(trackLines), none: 'no round of talks is reported' };
}

function trackLines(track: TalksTrack): string[] {
  const head = `Track: ${mediation(track)} · ${count(track.rounds.length, 'round')} reported · ${status(track)}`;
  return [...column('', head, 2), ...track.rounds.flatMap(roundLines), ...words('suspended', track.suspended)];
}

/** "Oman, Qatar (mediators), Chad (facilitator)". */
function mediation({ mediators }: TalksTrack): string {
  const named = (['mediator', 'facilitator'] as const).flatMap((role) => {
    const parties = mediators.filter((party) => party.role === role);
    return parties.length ? [`${partyNames(parties)} (${role}${parties.length > 1 ? 's' : ''})`] : [];
  });
  return named.join(', ') || 'no mediator named';
}

/** "suspended by Pakistan 2025-11-12". */
function status({ status, suspended, suspendedBy }: TalksTrack): string {
  if (status === 'open') return 'open';
  const by = suspendedBy.length ? ` by ${partyNames(suspendedBy)}` : '';
  return `suspended${by} ${suspended[0].day}`;
}

function roundLines(round: Round): string[] {
  const number = round.number === null ? 'round, not numbered' : `round ${round.number}`;
  const venue = round.venue ? `, ${round.venue}` : '';
  const [best] = round.mentions;
  return [
    ...dated(daysLabel(round.days, round.reported), number + venue + grounds(best, round.mentions)),
    ...quoted(best.words),
    ...words('outcome', round.outcomes),
  ];
}

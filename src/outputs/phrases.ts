/**
 * What each class of statement is called in a line for people, after "X → Y:". The one place where our classes become
 * words; a class that is not listed here, of a rule file of the user's own, is taken apart by {@link phraseOf}.
 */
const PHRASES: Readonly<Record<string, string>> = {
  'aid.economic': 'economic aid',
  'aid.humanitarian': 'humanitarian aid',
  'aid.military': 'military aid',
  'aid.peacekeeping': 'peacekeeping',
  'aid.reduction': 'cut of aid',
  'aid.rescue': 'rescue',
  'attack.failed': 'attempted attack',
  attribution: 'blame',
  'border.closure': 'border closed',
  'border.reopening': 'border reopened',
  'ceasefire.violation': 'violation of the ceasefire',
  conditionality: 'condition',
  cyber: 'cyber attack',
  deployment: 'deployment of troops',
  'deployment.police': 'deployment of police',
  'deployment.weapons': 'deployment of weapons',
  'document.submission': 'document submitted',
  emergency: 'state of emergency',
  'embassy.closure': 'embassy closed',
  exercise: 'military exercise',
  'exercise.joint': 'joint exercise',
  facilitation: 'talks hosted',
  'facilitation.planned': 'talks to be hosted',
  'intelligence-sharing': 'intelligence shared',
  naming: 'name used',
  'non-recognition': 'recognition refused',
  'prisoner-exchange': 'exchange of prisoners',
  proscription: 'ban',
  'protest.boycott': 'boycott',
  'protest.hunger-strike': 'hunger strike',
  'protest.obstruction': 'blockade by protesters',
  'protest.riot': 'riot',
  'protest.strike': 'strike of workers',
  recall: 'envoy recalled',
  'relations.break': 'relations broken off',
  sanction: 'sanctions',
  'statement.unconfirmed': 'not confirmed',
  'statement.withheld': 'no comment',
  summons: 'envoy summoned',
  'talks.contact': 'contact',
  'talks.meeting': 'talks',
  'talks.outcome': 'outcome of talks',
  'talks.phone': 'telephone call',
  'talks.round': 'round of talks',
  'threat.ultimatum': 'ultimatum',
  'trade.resumption': 'trade resumed',
  'trade.suspension': 'trade suspended',
  'visit.awaited': 'visit',
  'visit.planned': 'visit',
  welcome: 'approval',
};

/** Classes of violence: who did it and is not named attacked somebody. */
const VIOLENT = new Set(['attack', 'strike', 'killing', 'clash', 'shelling', 'abduction', 'destruction', 'incursion']);

/** A class as people say it; one that is not listed by its parts: "agreement suspended", "claim of responsibility". */
export function phraseOf(subtype: string): string {
  return PHRASES[subtype] ?? subtype.replace(/[-_.]/g, ' ');
}

/** Who acts where nobody is named. */
export function unnamedActor(subtype: string): string {
  return VIOLENT.has(subtype.split('.')[0]) ? 'unknown attackers' : '(not named)';
}

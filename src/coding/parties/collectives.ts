/**
 * Common nouns for people and bodies that take their identity from an owner: "members of the front", "Turkish side".
 * The value is the sector (PLOVER) that they add to an owner that is a state; empty where they add none.
 */
export const collectives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GOV: `regime ruler rulers leader leaders leadership administration delegation team mission representative envoy negotiator
      official diplomat junta cabinet emissary counterpart minister adviser advisor aide source insider chief head director secretary governor mayor`,
    MIL: 'troop soldier force forces unit brigade fighter officer jet aircraft warplane helicopter drone warship general colonel',
    CVL: 'citizen national people civilian population inhabitant resident villager man woman child worker farmer migrant prisoner detainee',
    '': `member group organisation organization side party faction wing cell branch affiliate arm movement network outfit militant
      supporter sympathiser sympathizer representative operative guerrilla militia umbrella body bloc follower remnant chapter commander counselor counsellor agent combatant
      coalition alliance coordinator commissioner rapporteur inspector investigator monitor observer peacekeeper expert analyst`,
  }).flatMap(([sector, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((noun): [string, string] => [noun, sector]),
  ),
);

/**
 * Common nouns for what lies in a country: who does something to "a market in Lahore" does it to people of the country, who
 * does it to "a Syrian island" to the country. The value is the sector (PLOVER), empty for the country itself.
 */
export const sites: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': `island islet region area province district town city village hamlet territory county suburb neighbourhood neighborhood
      coast peninsula governorate valley enclave port harbour harbor airport refinery pipeline dam reactor infrastructure
      facility plant`,
    CVL: `park market marketplace bazaar supermarket restaurant cafe café hotel nightclub stadium theatre theater cinema
      house home apartment building bus train ferry playground wedding funeral mall bakery library zoo beach resort`,
    MIL: 'base depot outpost checkpoint airfield trench bunker',
  }).flatMap(([sector, list]) => list.split(/\s+/).map((noun): [string, string] => [noun, sector])),
);

/**
 * Bodies and people of a country that are not its state: "a Turkish group", "an Afghan network". Of an organisation they are
 * a part, as the others are.
 */
export const apartFromState: ReadonlySet<string> = new Set(
  `group organisation organization faction wing cell branch affiliate arm movement network outfit militant supporter
  sympathiser sympathizer operative guerrilla militia umbrella follower remnant chapter combatant coalition alliance`.split(
    /\s+/,
  ),
);

/** Heads that only count or part what follows "of": "hundreds of protesters", "a group of men". */
export const partitives: ReadonlySet<string> = new Set(
  'dozen score hundred thousand number group handful one two three some many most several majority rest part all each number crowd team squad band series couple pair none both either neither'.split(
    ' ',
  ),
);

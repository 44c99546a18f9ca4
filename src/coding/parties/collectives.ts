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

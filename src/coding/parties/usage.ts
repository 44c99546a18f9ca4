const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * How the words around a place name use it: as a place, or as the people and government that it stands for. Lemmas of
 * nouns and verbs, and prepositions, in lower case; the lists hold classes of use, not single cases.
 */
export const usage = {
  /** After these a name is where something is. */
  locative: words(
    'in near at inside outside around across throughout within into onto through via off above beyond along under below amid amidst past',
  ),
  /** After these it is whom somebody deals with. */
  partyPrepositions: words('with without against by than despite versus vs about over concerning regarding upon'),
  /** Verbs and nouns of going and bringing: what follows "to" or "for" is where. */
  motion: words(
    `go come fly travel return head move drive walk flee march journey sail arrive leave depart visit trip tour trek send
    deploy dispatch take bring carry transfer transport ship airlift evacuate escape extend expand spread flight road
    route highway bus train return way journey run escort deport extradite relocate rush mission pilgrimage withdraw import export shipment
    delivery envoy ambassador expel migrate migration cross close next north south east west invite accompany drive
    deportation extradition evacuation expulsion withdrawal emigration immigration migrant arrival departure access proximity`,
  ),
  /** What is done on a town. */
  assault: words(
    'attack assault strike raid march advance shelling bombardment bombing fire rocket missile bomb fall descend siege offensive',
  ),
  /** "a message from", "pressure from": the source is a party; from anything else it is a place. */
  partySource: words(
    `message statement letter demand support pressure response reply answer request assurance guarantee commitment
    permission approval criticism reaction signal note protest condemnation denial word call appeal invitation help aid
    assistance backing demand hear receive seek want expect threat concession funding order instruction independence`,
  ),
  /** "the road between": the ends are places; "talks between" has parties. */
  placeBetween: words(
    `road route highway railway line border frontier crossing flight bus train distance corridor pipeline way area region
    travel fly midway run lie`,
  ),
  /** What a government has: "Kabul's refusal". What a town has ("Kabul's streets") is not here. */
  partyPossession: words(
    `government regime authority leadership ruler leader policy position stance view claim denial refusal rejection
    allegation accusation assertion charge demand request proposal offer effort attempt response reply answer reaction
    decision announcement statement declaration pledge promise commitment assurance support backing role interest
    interference involvement aggression attitude approach strategy ambition threat warning concern sovereignty security
    relation relationship tie alliance ally enemy rival neighbour neighbor opposition intention plan willingness failure
    inaction complicity patience consent permission recognition mediation initiative diplomacy delegation envoy negotiator
    ambassador diplomat minister ministry president military army troop force intention obligation right accession
    membership withdrawal invitation condemnation criticism protest complaint aim goal ability president prime secretary chancellor
    friend supporter part member`,
  ),
  /** "the Kabul government": heads that make a party of the place before them. */
  partyModified: words(
    'government regime administration authority leadership ruler official side delegation envoy negotiator diplomat tie relation talk tension',
  ),
  /** Nouns that say that a name is a place. */
  placeNouns: words(
    `city town village capital district province region area state county country nation market suburb outskirt street centre center
    part north south east west northern southern border soil territory island port coast valley airport hospital university
    mayor governor resident inhabitant bombing shelling siege fall capture liberation bombardment battle map home hub
    zone destination location neighbour neighbor territory
    neighbourhood neighborhood quarter metropolis place settlement edge crossing road camp checkpoint`,
  ),
  /** A town or country does these without doing anything. */
  placeSubject: words(
    `lie sit stand contain border adjoin fall sleep wake shake burn celebrate mourn see witness host experience
    become remain grow record lack produce report export import rank suffer`,
  ),
  /** Addressing and dealing with somebody: the object or passive subject is a party. */
  addressing: words(
    `urge ask tell accuse warn press pressure pressurise pressurize criticise criticize blame thank support back condemn
    inform notify assure invite demand threaten sanction recognise recognize deal help assist arm fund advise remind
    persuade convince force compel allow permit enable request denounce praise punish engage consult contact challenge
    isolate push call summon implore beg order oblige want need defy appease`,
  ),
  /** What is done to ground and buildings, even those of a state: the object is a place. */
  placeObject: words(
    'visit leave enter reach tour cross hit strike rock shake flee quit transit occupy evacuate inhabit explore devastate batter',
  ),
} as const;

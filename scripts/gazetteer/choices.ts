const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** States at war or lately so: every town, and the districts. */
export const CONFLICT = words('AF PK IQ SY LB PS YE SD SS SO LY ML NE BF TD CF CD MM ET ER HT');

/** States whose second-order divisions are kept. */
export const DISTRICTS = words(
  'AF PK IQ SY LB PS YE SD SS SO LY ML NE BF TD CF CD MM ET ER HT IN BD NP LK KE UG US GB CO PH TH NG CM MZ',
);

/** Names in scholarly transliteration, which news reports write in plain letters. */
export const TRANSLITERATED = words(
  'AF PK IN NP BD LK MM IR IQ SY LB JO SA YE OM AE QA KW BH EG SD LY SO ER ET DJ PS IL',
);

/** States where names of towns bear the Arabic article. */
export const ARABIC = words('IQ SY LB JO SA YE OM AE QA KW BH EG SD LY PS');

/** Divisions that the tables kept by hand have as regions: the Gaza Strip and the West Bank. */
export const BY_HAND = words('PS.GZ PS.WE');

/** Divisions that their name means before it means their town: Quebec. */
export const DIVISION_FIRST = words('CA.10');

/** Middles (latitude, longitude) of large divisions that have towns at one edge only. */
export const CENTRES: Readonly<Record<string, readonly [number, number]>> = {
  'CA.01': [55, -115],
  'CA.02': [54, -125],
  'CA.03': [55, -97],
  'CA.05': [52, -56],
  'CA.08': [50, -85],
  'CA.10': [52, -72],
  'CA.11': [54, -106],
  'CA.12': [63, -135],
  'CA.13': [65, -118],
  'CA.14': [70, -90],
  'US.AK': [64, -150],
  'AU.02': [-32.5, 146.5],
  'AU.03': [-20, 134],
  'AU.04': [-22, 144],
  'AU.05': [-30, 135],
  'AU.08': [-25, 122],
};

/** Points of the compass and such: no names of divisions by themselves. */
export const GENERIC = words(
  'North South East West Central Centre Center Northern Southern Eastern Western Northeast Northwest Southeast Southwest ' +
    'North-East North-West South-East South-West Capital Federal Littoral Est Nord Sud Ouest Centro Norte Sur Oriental Upper Lower Metropolitan Coast Islands Distrito',
);

/** Towns called as common words or persons are; only a large one is meant where the word stands. */
export const COMMON_WORDS = words(
  'abbas advance ahmad ahmed alexander ali allah along alot amen amir anger anna april arena army as ask aspen ' +
    'august autumn bag baker ball band banks bar battle beach bear beaver beers best bible bishop bland bluff boot ' +
    'bore born box branch brand bridge bright buy captain cardinal carpenter cars carter cash cast cave central ' +
    'centre century chase christ christian church circle city clay college commander continental cook cool cooper ' +
    'cork countryside crooks cut damp daniel date david deal deposit die dollar driver dry duke early earth economy ' +
    'effort egg energy era eye fare federal fell fiscal fisher force forth foster freedom friday friend friendly ' +
    'friendship front fry fully gang gay general george give glad globe god goes going golden grain grandson grant ' +
    'grave green grenade halfway hamid hamza hard hassan haven hay healing heel henry hill holiday home homeland hope ' +
    'hot humble hunt hunter hurt hussein imam independence industry is isa islam jamal james jesus jew job john judge ' +
    'july june justice karim karma khan kill king lady landing law lead lens liberal liberty licking limit list log ' +
    'long lord loving loyal luck luna made male mama man manage many march maria marks martin mary mason may me media ' +
    'mere miles miller millet mine minister minor mission mobile mohammad mold monday most mountain much mullah musa ' +
    'muslim naval never nice none normal of officer olds omar opportunity orange osman over pack page pale par ' +
    'paradise parker parks paul peace peter pigeon plan planes plate plenty plunge police pool pop pope porter poses ' +
    'post pray president price prince princess progress prospect purchase queen rain rashid re reading real republic ' +
    'research reserve retreat rock rode root rose rot rude said sake sale salem sales salim salon same sand sandwich ' +
    'saturday sauce say sector see send settle shah share sheikh side simon sir smith snow son song sort spa split ' +
    'spring springs star still stock stone street strong success sultan summer sunday superior supreme surprise ta ' +
    'tactic talent tame tank taylor tea thomas till tire tires tool tours trail train trainer trip turner uni union ' +
    'bay bo cadillac cana center christmas collins hart honey laura lakes lucerne mesa nato nov obama pandora pioneer roma salt ' +
    'salvador star summit university west xinhua zara ' +
    'unity us used valley vary victory walker wall walls war ward wedding welcome well willow wines wing winner ' +
    'winter wise worms worth young yusuf',
);

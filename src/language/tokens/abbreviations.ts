/**
 * Abbreviations that keep their full stop in one token, as UD English writes them. What a class allows after the stop
 * decides between "Gen. Malik" and "the general."; capitals count where the lower-case word is another one ("Sat.",
 * "No.").
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name and never end a sentence. */
export const TITLES = words(`
  Mr Mrs Ms Messrs Dr Prof Rev Fr Sr Hon Gov Sen Rep Reps Sens Pres Gen Lt Col Maj Capt Cmdr Cdr Adm Brig Sgt Cpl Pvt
  Supt Insp Det Amb Sec Spec St Ste Mt Ft Mme Mlle Msgr Pte Esq Pt Gens Cols Drs Profs Atty`);

/** Stand before a number. */
export const BEFORE_NUMBERS = words(`
  No Nos no nos Art Arts art arts Sec sec Fig Figs fig figs Vol vol Vols p pp Ch ch Op op Para para Ref Eq eq Ex ext
  Tel tel Ph Fax c ca v Ser ser Sect sect Ed ed`);

/** Months and days: before a number, a comma or a small word. */
export const CALENDAR = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`);

/** May end a sentence: then the stop is a token of its own. */
export const MAY_END = words(`
  Inc Corp Co Ltd Bros Jr Sr LLC Plc etc al Ave Blvd Rd Dept dept Assn Univ Intl approx est esp vs Vs incl min mins
  hr hrs yr yrs lb lbs oz ft cf Cf eg ie viz ibid Govt govt Natl Est Mts Dem Dist div Div nat int`);

/** American states and Canadian provinces: behind the comma after a town, as in the dateline "MIAMI, Fla. --". */
export const STATES = words(`
  Ala Alas Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla
  Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Man Sask`);

/**
 * Abbreviations that keep their full stop in one token, as UD English writes them. What a class allows after the stop
 * decides between "Gen. Malik" and "the general."; capitals count where the lower-case word is another one ("Sat.",
 * "No."). Text all in capitals is met with the forms that are no word by themselves ("GEN. MALIK", "DEC. 19").
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name and never end a sentence. */
export const TITLES = words(`
  Mr Mrs Ms Messrs Dr Drs Prof Profs Rev Fr Sr Hon Gov Govs Sen Sens Rep Reps Pres Gen Gens Lt Lts Col Cols Maj Capt Cmdr
  Cdr Adm Brig Sgt Cpl Pvt Supt Insp Det Amb Sec Spec St Ste Sts Mt Ft Mme Mlle Msgr Pte Esq Pt Atty Attn PS Gp Sqn Sqdn
  Cmdt Comdr Lieut Secy Brigs Majs Capts Ret Const
  MR MRS DR PROF REV GOV SEN GEN LT COL MAJ CAPT CMDR BRIG SGT CPL PVT SUPT MSGR ATTY ST MT FT`);

/** Stand before a number, Arabic or Roman. */
export const BEFORE_NUMBERS = words(`
  No Nos no nos Art Arts art arts Sec sec Fig Figs fig figs Vol vol Vols vols p pp Ch ch Chap chap Op op Para para Paras
  paras Ref Eq eq Ex ext Tel tel Ph Fax c ca v Ser ser Sect sect Ed ed Res res Rs rs Nr nr Reg Regs Cl cl Add
  NO NOS ART VOL RES RS`);

/** What is said of a person in brackets: "(b. 1950)", "(d. March 2009)". */
export const LIFE = words('b d m r fl div');

/** Months and days: before a number, a comma or a small word. */
export const CALENDAR = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  JAN FEB APR AUG SEPT OCT NOV DEC`);

/** Of those, the ones that are no other word: a name may stand behind them ("In Sept. Karim left"). */
export const CERTAIN_CALENDAR = words('Feb Apr Aug Sept Oct Nov Dec Tues Thur Thurs');

/** May end a sentence: then the stop is a token of its own. */
export const MAY_END = words(`
  Inc Corp Co Ltd Bros Jr Sr LLC Plc etc al Ave Blvd Rd Dept dept Assn Univ Intl approx est esp vs Vs incl min mins
  hr hrs yr yrs lb lbs oz ft cf Cf eg ie viz ibid Govt govt Natl Est Mts Dem Dist div Div nat int Pvt Esp
  INC CORP LTD CO`);

/** Measures behind a number, of which some are words elsewhere: "5 in. of rain". */
export const MEASURES = words('in sq mi km kg lb lbs oz ft yd yds hr hrs min mins sec gal cu');

/** American states and Canadian provinces: behind the comma after a town, as in the dateline "MIAMI, Fla. --". */
export const STATES = words(`
  Ala Alas Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla
  Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Man Sask`);

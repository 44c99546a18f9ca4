import { describe } from 'vitest';
import { sentenceTable, wordTable } from './cutting.ts';

describe('full stops', () => {
  wordTable('of ranks and titles stay', [
    ['Gen. Amin, Lt. Col. Noor, Maj.-Gen. Karim', 'Gen. Amin , Lt. Col. Noor , Maj. - Gen. Karim'],
    ['Brig. Rao, Capt. Lee, Sgt. Doe, Ret. Col. Das', 'Brig. Rao , Capt. Lee , Sgt. Doe , Ret. Col. Das'],
    ['Sen. Hall (D-Calif.) and Rep. Poe, R-Fla., met', 'Sen. Hall ( D - Calif. ) and Rep. Poe , R - Fla. , met'],
    ['GEN. NOOR MET DR. ALI IN ST. LOUIS', 'GEN. NOOR MET DR. ALI IN ST. LOUIS'],
    ['ex-Gen. Noor', 'ex-Gen. Noor'],
  ]);
  wordTable('of initials stay', [
    ['J. K. Noor, A.Q. Karim, George W. Poe', 'J. K. Noor , A.Q. Karim , George W. Poe'],
    ['Karim S. said so', 'Karim S. said so'],
    ['J.R.R. Amin', 'J.R.R. Amin'],
  ]);
  wordTable('of initialisms stay', [
    ['the U.S.-U.K. pact', 'the U.S. - U.K. pact'],
    ['non-U.S. and anti-U.S. groups', 'non-U.S. and anti-U.S. groups'],
    ['a D.Phil. and an M.Sc.', 'a D.Phil. and an M.Sc.'],
  ]);
  wordTable('before numbers stay', [
    ['No. 5, Nos. 5-7, Rs. 500', 'No. 5 , Nos. 5 - 7 , Rs. 500'],
    ['Res. 1267, paras. 5-6, Vol. II, Art. V', 'Res. 1267 , paras. 5 - 6 , Vol. II , Art. V'],
    ['p.5, pp.5-6, c.1900', 'p. 5 , pp. 5 - 6 , c. 1900'],
    ['B.1 and v.2', 'B.1 and v.2'],
  ]);
  wordTable('of days and months stay', [
    ['Nov. 14, mid-Nov., Jan.-Feb. 2025', 'Nov. 14 , mid-Nov. , Jan. - Feb. 2025'],
    ['In Sept. Karim left', 'In Sept. Karim left'],
    ['on Wed. Sept. 20', 'on Wed. Sept. 20'],
    ['Nov 14', 'Nov 14'],
  ]);
  wordTable('of lives and measures stay', [
    ['Noor (b. 1950; d. 2001)', 'Noor ( b. 1950 ; d. 2001 )'],
    ['Noor (b. March 1950)', 'Noor ( b. March 1950 )'],
    ['6 in. deep, 3 sq. km. wide', '6 in. deep , 3 sq. km. wide'],
    ['Amin v. Noor', 'Amin v. Noor'],
    ['at 9: 30 a. m. or 10 p. m. ET', 'at 9 : 30 a. m. or 10 p. m. ET'],
  ]);
  wordTable('of words do not', [
    ['He said no. I left.', 'He said no . I left .'],
    ['They moved in. It rained.', 'They moved in . It rained .'],
    ['It weighs 10 kg. The rest', 'It weighs 10 kg . The rest'],
    ['It is plan b. 1950 came.', 'It is plan b . 1950 came .'],
    ['He saw Jan. Karim left.', 'He saw Jan . Karim left .'],
    ['group a. m. left', 'group a . m . left'],
    ['the ex-gen. spoke', 'the ex-gen . spoke'],
    ['Lewis and I. said', 'Lewis and I . said'],
  ]);
});

describe('sentences', () => {
  sentenceTable('end with an abbreviation before what opens one', [
    'They left the U.S. ¶“We are home,” Amin said.',
    'They left the U.S. ¶Officials said so.',
    'The last guests came at about 5 p.m. ¶Officials left.',
    'The siege had ended at about 3 p.m. ¶National Guard men left.',
    'They met in Washington, D.C. ¶They spoke.',
    'They sold Acme Inc. ¶The firm is old.',
    'He spoke for Beta Ltd. ¶They did not.',
    'Talks ran from May to Dec. ¶The snow fell.',
  ]);
  sentenceTable('do not end with one elsewhere', [
    'The U.S. Embassy closed.',
    'They told U.S. Officials Nothing.',
    'The last guests came at about 5 p.m. Monday.',
    'The last guests came at about 5 p.m. GMT.',
    'The last guests came at about 5 p.m. Pakistan time.',
    'At 9 a.m. Karim left.',
    'They want a truce (e.g. The Accord of Doha).',
    'P.S. The rest stays.',
    'He lives on Main St. in Doha.',
    'Karim et al. say so.',
  ]);
  sentenceTable('end where the stop is not of an abbreviation', [
    'It was plan B. ¶The rest stayed.',
    'Is it I? ¶It is.',
  ]);
});

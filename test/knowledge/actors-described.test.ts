import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/coding/parties/index.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { cut, tokenise } from '../../src/language/tokens/index.ts';

/** Descriptions of actors as the subject of a short sentence: country and sector, a dash where nothing tells it. */

const model = loadModel();
const knowledge = loadKnowledge({ cut });
const day = '2023-01-01';

function described(words: string): string {
  const text = `${words[0].toUpperCase()}${words.slice(1)} issued a statement.`;
  const analysis = model.annotate(tokenise(text));
  const parties = readParties({ report: { id: 'test', text, published: day }, analysis, knowledge, day });
  for (let token = 0; token < analysis.count && analysis.start[token] < words.length; token++) {
    const head = analysis.head[token];
    if (head >= 0 && head !== token && analysis.start[head] < words.length) continue;
    const [party] = parties.of(token);
    return party ? `${party.country ?? '-'} ${party.sector ?? '-'}` : 'nobody';
  }
  return 'nobody';
}

describe('whose they are and what they are', () => {
  it.each([
    // forces, ships, aircraft
    ['a Kenyan frigate', 'KEN MIL'],
    ['two Greek fighter jets', 'GRC MIL'],
    ['a Norwegian submarine', 'NOR MIL'],
    ['an Astute-class submarine', 'GBR MIL'],
    ['a Nimitz-class aircraft carrier', 'USA MIL'],
    ['two Kongo-class destroyers', 'JPN MIL'],
    ['three Tu-95 bombers', 'RUS MIL'],
    ['Peruvian paratroopers', 'PER MIL'],
    ['a Dutch patrol vessel', 'NLD MIL'],
    ['an Indian infantry brigade', 'IND MIL'],
    ["Chad's special forces", 'TCD MIL'],
    ['the Ethiopian garrison', 'ETH MIL'],
    ['the Ukrainian National Guard', 'UKR MIL'],
    ["Brazil's coast guard", 'BRA MIL'],
    // police and courts
    ['a Danish police officer', 'DNK COP'],
    ['Italian traffic police', 'ITA COP'],
    ['Bolivian prison guards', 'BOL COP'],
    ['Nairobi police', 'KEN COP'],
    ['a Spanish judge', 'ESP JUD'],
    ['a Tunisian barrister', 'TUN JUD'],
    ['the Zambian constitutional court', 'ZMB JUD'],
    ['Polish prosecutors', 'POL JUD'],
    // governments, parliaments, services
    ["Mali's ruling junta", 'MLI GOV'],
    ['the Latvian finance ministry', 'LVA GOV'],
    ['the mayor of Oslo', 'NOR GOV'],
    ['a Malaysian tax official', 'MYS GOV'],
    ['Portuguese firefighters', 'PRT GOV'],
    ["Ghana's electoral commission", 'GHA GOV'],
    ['Finnish lawmakers', 'FIN LEG'],
    ['the lower house of Uruguay', 'URY LEG'],
    ["Jordan's intelligence service", 'JOR SPY'],
    ['a Cuban spy', 'CUB SPY'],
    // those who have left office
    ['a former Kenyan minister', 'KEN ELI'],
    ['a former MI6 officer', 'GBR ELI'],
    ['a retired Turkish general', 'TUR ELI'],
    ['former Rwandan soldiers', 'RWA ELI'],
    // parties and opposition
    ['a Bulgarian opposition leader', 'BGR OPP'],
    ['Sudanese pro-democracy activists', 'SDN OPP'],
    ['anti-government protesters in Lima', 'PER OPP'],
    ['a Slovak presidential candidate', 'SVK PTY'],
    // people at peace
    ['Vietnamese rice farmers', 'VNM AGR'],
    ['a Somali herder', 'SOM AGR'],
    ['Chilean copper miners', 'CHL LAB'],
    ['Tunisian trade unions', 'TUN LAB'],
    ['Bangladeshi garment workers', 'BGD LAB'],
    ['a Swedish carmaker', 'SWE BUS'],
    ["Ghana's banks", 'GHA BUS'],
    ['an Irish airline', 'IRL BUS'],
    ['a Swiss mining company', 'CHE BUS'],
    ['a Ugandan newspaper', 'UGA JRN'],
    ['two Armenian reporters', 'ARM JRN'],
    ['a Cuban surgeon', 'CUB MED'],
    ['nurses in Madrid', 'ESP MED'],
    ['an Iraqi imam', 'IRQ REL'],
    ['a Greek monastery', 'GRC REL'],
    ['the archbishop of Nairobi', 'KEN REL'],
    ['a Nepalese schoolteacher', 'NPL EDU'],
    ['Hungarian students', 'HUN EDU'],
    ['a professor of history at a college in Lisbon', 'PRT EDU'],
    ['a Canadian research institute', 'CAN EDU'],
    ['Afghan refugees', 'AFG REF'],
    ['a Guatemalan rights group', 'GTM SOC'],
    ['an Austrian environmental group', 'AUT SOC'],
    ['Belgian taxi drivers', 'BEL CVL'],
    ['an Estonian singer', 'EST CVL'],
    ['Fijian villagers', 'FJI CVL'],
    ['an Albanian crime syndicate', 'ALB CRM'],
    ['Haitian gangs', 'HTI CRM'],
    // places, buildings
    ['a supermarket in Tbilisi', 'GEO CVL'],
    ['a Lebanese restaurant', 'LBN CVL'],
    ['towns across Honduras', 'HND -'],
    ['a Greek island', 'GRC -'],
    ['an Omani village', 'OMN -'],
    ['a Kenya-based newspaper', 'KEN JRN'],
    // bodies that are not in the knowledge base
    ['Kenya Mine Workers Union', 'KEN LAB'],
    ['the Ghana Medical Council', 'GHA MED'],
    ['the Malawi Human Rights Network', 'MWI SOC'],
    ['Zambia Farmers Association', 'ZMB AGR'],
    // known people
    ['Governor Vyacheslav Gladkov', 'RUS GOV'],
    ['Central Bank Governor Elvira Nabiullina', 'RUS GOV'],
    ['Taylor Swift', 'USA CVL'],
    ['Novak Djokovic', 'SRB CVL'],
    ['Jack Ma', 'CHN BUS'],
  ])('%s', (words, expected) => {
    expect(described(words)).toBe(expected);
  });

  it.each([
    ['soldiers', '- MIL'],
    ['a destroyer', '- MIL'],
    ['a stealth bomber', '- MIL'],
    ['an infantry battalion', '- MIL'],
    ['police', '- COP'],
    ['highway police', '- COP'],
    ['detectives', '- COP'],
    ['a team of policemen', '- COP'],
    ['the supreme court', '- JUD'],
    ['a solicitor', '- JUD'],
    ['senators', '- LEG'],
    ['a minister', '- GOV'],
    ['the finance ministry', '- GOV'],
    ['Governor Tomas Kelmor', '- GOV'],
    ['a former minister', '- ELI'],
    ['a disgraced former general', '- ELI'],
    ['gunmen', '- UAF'],
    ['a tribal militia', '- UAF'],
    ['a paramilitary group', '- PRM'],
    ['jihadists', '- REB'],
    ['the guerrillas', '- REB'],
    ['smugglers', '- CRM'],
    ['a ransomware gang', '- CRM'],
    ['an ambulance', '- MED'],
    ['paramedics', '- MED'],
    ['a clinic', '- MED'],
    ['bus drivers', '- CVL'],
    ['widows', '- CVL'],
    ['shepherds', '- AGR'],
    ['peasants', '- AGR'],
    ['steelworkers', '- LAB'],
    ['an oil company', '- BUS'],
    ['shopkeepers', '- BUS'],
    ['a columnist', '- JRN'],
    ['a television channel', '- JRN'],
    ['a bishop', '- REL'],
    ['a Hindu community leader', '- REL'],
    ['a university', '- EDU'],
    ['economists', '- EDU'],
    ['asylum seekers', '- REF'],
    ['a charity', '- NGO'],
    ['environmentalists', '- SOC'],
    ['anti-war protesters', '- OPP'],
    ['dissidents', '- OPP'],
    ['a presidential hopeful', '- PTY'],
    ['double agents', '- SPY'],
    ['the secret services', '- SPY'],
    ['three men', '- UNK'],
    ['squatters', '- UNK'],
    ['Rebel commander Tomas Kelmor', '- REB'],
    ['Iran-backed fighters', '- REB'],
    ['the other side', 'nobody'],
    ['the chairman', 'nobody'],
    ['the spokeswoman', 'nobody'],
    ['a bridge', 'nobody'],
    ['the weather', 'nobody'],
    ['yesterday', 'nobody'],
    ['a river in flood', 'nobody'],
    ['the price of bread', 'nobody'],
    ['an island', 'nobody'],
    ['a supermarket', 'nobody'],
    ['villages', 'nobody'],
    ['the album', 'nobody'],
    ['a fuel tank', 'nobody'],
    ['a letter', 'nobody'],
    ['an Islamic state', 'nobody'],
    ['nothing', 'nobody'],
    ['the negotiations', 'nobody'],
    ['the storm', 'nobody'],
    ['a cat', 'nobody'],
    ['the treaty', 'nobody'],
    ['a long silence', 'nobody'],
    ['two of the doors', 'nobody'],
  ])('no country, or nobody: %s', (words, expected) => {
    expect(described(words)).toBe(expected);
  });
});

describe('the days of a code', () => {
  it('tell the sector of somebody of a state that has another code than its country', () => {
    expect(described('Hashim Thaci')).toBe('XKX ELI');
  });
});

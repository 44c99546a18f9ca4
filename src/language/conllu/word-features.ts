/**
 * Features of the words that have their own: pronouns, determiners and some adverbs, by form in lower case. `Case=?` is
 * filled in from the relation, for forms that are subject and object alike.
 */
const personal = (entries: Record<string, string>, type: string): [string, string][] =>
  Object.entries(entries).map(([form, features]) => [form, `${features}|${type}`]);

const PERSONS: Record<string, string> = {
  i: 'Case=Nom|Number=Sing|Person=1',
  me: 'Case=Acc|Number=Sing|Person=1',
  we: 'Case=Nom|Number=Plur|Person=1',
  us: 'Case=Acc|Number=Plur|Person=1',
  you: 'Case=?|Person=2',
  he: 'Case=Nom|Gender=Masc|Number=Sing|Person=3',
  him: 'Case=Acc|Gender=Masc|Number=Sing|Person=3',
  she: 'Case=Nom|Gender=Fem|Number=Sing|Person=3',
  her: 'Case=Acc|Gender=Fem|Number=Sing|Person=3',
  it: 'Case=?|Gender=Neut|Number=Sing|Person=3',
  they: 'Case=Nom|Number=Plur|Person=3',
  them: 'Case=Acc|Number=Plur|Person=3',
};

const OWNERS: Record<string, string> = {
  my: 'Case=Gen|Number=Sing|Person=1',
  our: 'Case=Gen|Number=Plur|Person=1',
  your: 'Case=Gen|Person=2',
  his: 'Case=Gen|Gender=Masc|Number=Sing|Person=3',
  her: 'Case=Gen|Gender=Fem|Number=Sing|Person=3',
  its: 'Case=Gen|Gender=Neut|Number=Sing|Person=3',
  their: 'Case=Gen|Number=Plur|Person=3',
};

const SELVES: Record<string, string> = {
  myself: 'Case=Acc|Number=Sing|Person=1',
  ourselves: 'Case=Acc|Number=Plur|Person=1',
  yourself: 'Case=Acc|Number=Sing|Person=2',
  himself: 'Case=Acc|Gender=Masc|Number=Sing|Person=3',
  herself: 'Case=Acc|Gender=Fem|Number=Sing|Person=3',
  itself: 'Case=Acc|Gender=Neut|Number=Sing|Person=3',
  themselves: 'Case=Acc|Number=Plur|Person=3',
};

const alike = (forms: string, features: string): [string, string][] => forms.split(' ').map((form) => [form, features]);

/** Personal pronouns (XPOS PRP). */
export const PERSONAL: ReadonlyMap<string, string> = new Map([
  ...personal(PERSONS, 'PronType=Prs'),
  ...personal(SELVES, 'PronType=Prs|Reflex=Yes'),
  ...alike('one', 'Number=Sing|Person=3|PronType=Prs'),
]);

/** Possessive pronouns (XPOS PRP$). */
export const POSSESSIVES: ReadonlyMap<string, string> = new Map(personal(OWNERS, 'Poss=Yes|PronType=Prs'));

/** Articles, determiners, and pronouns that are no personal ones. */
export const OTHERS: ReadonlyMap<string, string> = new Map([
  ...alike('the', 'Definite=Def|PronType=Art'),
  ...alike('a an', 'Definite=Ind|PronType=Art'),
  ...alike('this that', 'Number=Sing|PronType=Dem'),
  ...alike('these those', 'Number=Plur|PronType=Dem'),
  ...alike('some any another such quite either half', 'PronType=Ind'),
  ...alike('all every each both', 'PronType=Tot'),
  ...alike('no none neither', 'PronType=Neg'),
  ...alike('something anything someone anyone somebody anybody', 'Number=Sing|PronType=Ind'),
  ...alike('everything everyone everybody', 'Number=Sing|PronType=Tot'),
  ...alike('nothing nobody', 'Number=Sing|PronType=Neg'),
]);

/** Adverbs that point, count or compare (XPOS RB). */
export const ADVERBS: ReadonlyMap<string, string> = new Map([
  ...alike('now here there then', 'PronType=Dem'),
  ...alike('always everywhere', 'PronType=Tot'),
  ...alike('ever anywhere somewhere sometimes', 'PronType=Ind'),
  ...alike('never nowhere', 'PronType=Neg'),
  ...alike('well soon far often long early late', 'Degree=Pos'),
]);

/**
 * The labels of Universal Dependencies v2 as the English treebanks (EWT, GUM) use them. An {@link Analysis} keeps a
 * label as its place in these lists; the lists are fixed, whatever order a model was trained with.
 */
const upos = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');

const xpos =
  `$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB \`\` _`.split(
    ' ',
  );

const deprel =
  `acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp`.split(
    ' ',
  );

/** Universal part-of-speech tags, in the order of their ids. */
export const UPOS: readonly string[] = upos;
/** Penn Treebank tags as EWT uses them, in the order of their ids, and `_` where a treebank gives none of them. */
export const XPOS: readonly string[] = xpos;
/** Dependency relations with their English subtypes, in the order of their ids. */
export const DEPREL: readonly string[] = deprel;

const ids = (labels: readonly string[]): ReadonlyMap<string, number> => new Map(labels.map((label, id) => [label, id]));

export const uposId: ReadonlyMap<string, number> = ids(UPOS);
export const xposId: ReadonlyMap<string, number> = ids(XPOS);
export const deprelId: ReadonlyMap<string, number> = ids(DEPREL);

/** BIO labels of the names found in a text; id 0 is "outside", then B- and I- of each type. */
export const ENTITY_TYPES = ['PER', 'LOC', 'ORG', 'NORP'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

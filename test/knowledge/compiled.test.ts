import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { actorsOfKind } from '../../src/knowledge/compiled/actors.ts';
import { actorKeys, officesOf } from '../../src/knowledge/compiled/keys.ts';
import { CompiledKnowledge } from '../../src/knowledge/compiled/open.ts';
import { compiledIn, SHIPPED } from '../../src/knowledge/compiled/ours.ts';
import { packKnowledge } from '../../src/knowledge/compiled/pack.ts';
import { stampOf } from '../../src/knowledge/compiled/stamp.ts';
import { type Actor, cutName, loadKnowledge, NameIndex, nameKeys } from '../../src/knowledge/index.ts';
import { knowledgeOf } from '../../src/knowledge/load.ts';
import { readSources } from '../../src/knowledge/sources/index.ts';
import { cut } from '../../src/language/tokens/index.ts';
import { dataFile } from '../../src/paths.ts';

const data = readSources(dataFile('knowledge'));
const bytes = packKnowledge(data, cut);
const open = (of: Uint8Array): CompiledKnowledge => new CompiledKnowledge(of, 'k.compiled');
const actors = data.actors.map(({ actor }) => actor);

describe('compiled knowledge', () => {
  const compiled = open(bytes);

  it('holds every actor as the sources have it, with its file and line', () => {
    expect([...compiled.keys()]).toEqual(actors.map(({ id }) => id));
    expect([...compiled.values()]).toEqual(actors);
    expect(compiled.size).toBe(actors.length);
    expect(actors.map((_, i) => compiled.placeOf(i))).toEqual(data.actors.map(({ file, line }) => ({ file, line })));
    const states = actors.filter(({ kind }) => kind === 'state');
    expect(actorsOfKind(compiled, 'state')).toEqual(states);
    expect(states.length).toBeGreaterThan(190);
  });

  it.each(['PAK-MAF', '', 'pak', 'toString', 'PAK '])('holds no actor "%s"', (id) => {
    expect([compiled.get(id), compiled.has(id), compiled.numberOf(id)]).toEqual([undefined, false, -1]);
  });

  it.each([
    ['plain', cutName],
    ['words', cut],
  ] as const)('finds every name, office and group cut in the way "%s"', (_, way) => {
    const knowledge = knowledgeOf(compiled, way);
    const plain = new NameIndex<{ actor: Actor; alias: number }>();
    const keys = new Set<string>();
    for (const actor of actors)
      for (const { key, alias } of actorKeys(actor, way)) {
        keys.add(key);
        plain.add(key, { actor, alias });
      }
    // Compared as texts of ids: thousands of actors are slow to compare in full, and are compared above.
    const told = (index: Pick<typeof plain, 'longest'>, words: readonly string[]): string => {
      const hit = index.longest((i) => words[i], 0, words.length);
      return JSON.stringify(hit && [hit.length, hit.entries.map(({ actor, alias }) => [actor.id, alias])]);
    };
    for (const key of keys) {
      const words = `${key} of nobody`.split(' ');
      expect(told(knowledge.actorNames, words)).toBe(told(plain, words));
    }
    const tables = [
      [data.offices, knowledge.offices],
      [data.groups, knowledge.groups],
      [data.adjectives.map(({ words, place }) => ({ words, place })), knowledge.placeAdjectives],
    ] as const;
    for (const [patterns, index] of tables)
      for (const pattern of patterns)
        for (const key of nameKeys(pattern.words, way)) {
          const words = key.split(' ');
          const hit = index.longest((i) => words[i], 0, words.length);
          expect(hit?.length).toBe(words.length);
          expect(hit?.entries).toContainEqual(pattern);
        }
  });

  it('knows the holders of offices and the ontology', () => {
    const holders = new Map<string, string[]>();
    for (const actor of actors)
      for (const office of officesOf(actor)) holders.set(office, [...(holders.get(office) ?? []), actor.id]);
    const found = [...compiled.holders()].map(([office, list]) => [office, list.map(({ id }) => id)]);
    expect(new Map(found as [string, string[]][])).toEqual(holders);
    expect([...compiled.ontology.cameo.values()]).toEqual(data.cameo);
    expect([...compiled.ontology.classes.values()]).toEqual(data.classes);
  });

  it('is the same bytes each time, and others as soon as one name is another', () => {
    expect(Buffer.compare(packKnowledge(data, cut), bytes)).toBe(0);
    const [first, ...rest] = data.actors;
    const other = { ...data, actors: [{ ...first, actor: { ...first.actor, name: 'Zzland' } }, ...rest] };
    expect(Buffer.compare(packKnowledge(other, cut), bytes)).not.toBe(0);
  });

  it('is not made with an adjective of no place', () => {
    const adjectives = [{ words: 'Zzwickian', place: 'zz-none', file: 'a.tsv', line: 7 }];
    expect(() => packKnowledge({ ...data, adjectives }, null)).toThrow(/^a\.tsv:7: .*no place has the id "zz-none"/);
  });

  it('makes the same actor once', () => {
    expect(compiled.get('PAK')).toBe(compiled.get('PAK'));
    expect(compiled.names('plain').actorNames.get('pakistan')![0].actor).toBe(compiled.get('PAK'));
  });
});

describe('bytes that are no compiled knowledge', () => {
  const damaged = (at: number): Uint8Array => {
    const copy = new Uint8Array(bytes);
    copy[at] ^= 1;
    return copy;
  };
  it.each([
    ['empty', new Uint8Array(0), /no packed knowledge/],
    ['text', new TextEncoder().encode('actors:\n'.repeat(50)), /no packed knowledge/],
    ['cut short', bytes.slice(0, bytes.length - 1), /bytes and not/],
    ['cut in the middle', bytes.slice(0, bytes.length >> 1), /bytes and not/],
    ['longer', new Uint8Array([...bytes.subarray(0, 200), ...bytes]), /BAD_KNOWLEDGE/],
    ['of another version', damaged(4), /version 3, wanted 2: install Demarche again/],
    ['with another number of actors', damaged(12), /damaged: install Demarche again/],
    ['with a damaged middle', damaged(bytes.length >> 1), /damaged/],
    ['with a damaged end', damaged(bytes.length - 9), /damaged/],
  ])('%s: are refused with their file', (_, wrong, message) => {
    expect(() => open(wrong)).toThrow(message);
    expect(() => open(wrong)).toThrow(/^k\.compiled: A knowledge file is wrong: .*\[BAD_KNOWLEDGE\]$/);
  });
});

describe('a checkout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  const root = join(folder, 'checkout');
  const cache = join(root, 'node_modules/.cache/demarche', SHIPPED);
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(join(root, 'src/language/tokens'), { recursive: true });
    mkdirSync(join(root, 'src/knowledge'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'src/knowledge/load.ts'), '// the code that compiles it\n');
    cpSync(dataFile('knowledge'), join(root, 'knowledge'), { recursive: true });
  });
  const people = join(root, 'knowledge/people/zz.tsv');
  const addZed = (): void =>
    writeFileSync(
      people,
      'id\tname\tcountry\tsector\tparent\tnames\ttenures\tcodes\nzed-zzmann\tZed Zzmann\tPAK\tGOV\t\t\t\t\n',
    );

  it('keeps what it compiled, and compiles again after an edit, a new file and one that is gone', () => {
    compiledIn({ root }, cutName);
    const kept = readFileSync(cache);
    compiledIn({ root }, cutName);
    expect(readFileSync(cache).equals(kept)).toBe(true);
    addZed();
    expect(compiledIn({ root }, cutName).get('zed-zzmann')?.name).toBe('Zed Zzmann');
    writeFileSync(people, readFileSync(people, 'utf8').replace('Zed Zzmann', 'Zed Zzwick'));
    expect(compiledIn({ root }, cutName).get('zed-zzmann')?.name).toBe('Zed Zzwick');
    rmSync(people);
    expect(compiledIn({ root }, cutName).has('zed-zzmann')).toBe(false);
    expect(readdirSync(join(cache, '..'))).toEqual([SHIPPED]);
  }, 60_000);

  it.each([
    ['cut short', (kept: Buffer) => kept.subarray(0, 1000)],
    ['damaged', (kept: Buffer) => Buffer.from(kept.map((byte, i) => (i === 5000 ? byte ^ 255 : byte)))],
    ['empty', () => Buffer.alloc(0)],
  ])(
    'mends what it kept if that is %s',
    (_, spoil) => {
      compiledIn({ root }, cutName);
      const kept = readFileSync(cache);
      writeFileSync(cache, spoil(kept));
      expect(compiledIn({ root }, cutName).get('PAK')?.name).toBe('Pakistan');
      expect(readFileSync(cache).equals(kept)).toBe(true);
    },
    60_000,
  );

  it('compiles for the tokeniser what was compiled without it, and then for both', () => {
    expect(compiledIn({ root }, cutName).isCut('words')).toBe(false);
    expect(compiledIn({ root }, cut).isCut('words')).toBe(true);
    expect(compiledIn({ root }, cutName).isCut('words')).toBe(true);
  }, 60_000);

  it('says what is wrong in a file, and keeps nothing', () => {
    writeFileSync(people, 'id\tname\nx\ty\n');
    expect(() => compiledIn({ root }, cutName)).toThrow(/people\/zz\.tsv:1: .*BAD_KNOWLEDGE/);
    expect(existsSync(cache)).toBe(false);
  });

  it('writes nothing outside of itself, nor where there is no node_modules', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere, { recursive: true });
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(compiledIn({ root }, cutName).has('PAK')).toBe(true);
    expect(existsSync(join(root, 'node_modules'))).toBe(false);
    symlinkSync(elsewhere, join(root, 'node_modules'));
    expect(compiledIn({ root }, cutName).has('PAK')).toBe(true);
    expect(readdirSync(elsewhere)).toEqual([]);
  }, 60_000);

  it('tells a change by names, sizes and times', () => {
    const stamp = () => Buffer.from(stampOf([join(root, 'knowledge')])).toString('hex');
    const before = stamp();
    expect(stamp()).toBe(before);
    addZed();
    expect(stamp()).not.toBe(before);
    rmSync(people);
    expect(stamp()).toBe(before);
  });
});

describe('own files above compiled knowledge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'above-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const own = (text: string) => {
    writeFileSync(join(folder, 'own.yaml'), text);
    return loadKnowledge({ extra: [join(folder, 'own.yaml')] });
  };

  it('come first, keep the place of what they change, and hide the names of what they replace', () => {
    const { actors: all, actorNames } = own(`actors:
  - {id: ZZ-FRONT, name: Zzwick Front, kind: party, country: PAK, codes: PAKPTY, aliases: [Kabul]}
  - {id: TTP, name: Zzwick Movement, kind: armed-group, country: PAK, sector: REB, codes: PAKREB}
extend:
  - {id: AFG, aliases: [Zzland]}
`);
    const ids = (name: string) =>
      actorNames.longest((i) => name.split(' ')[i], 0, name.split(' ').length)?.entries.map(({ actor }) => actor.id);
    const ours = loadKnowledge()
      .actorNames.longest(() => 'kabul', 0, 1)!
      .entries.map(({ actor }) => actor.id);
    expect(ids('kabul')).toEqual(['ZZ-FRONT', ...ours]);
    expect([ids('zzland'), ids('zzwick movement'), ids('ttp')]).toEqual([['AFG'], ['TTP'], undefined]);
    expect([...all.keys()].slice(0, 3)).toEqual(['ZZ-FRONT', 'TTP', 'AFG'].slice(0, 2).concat(actors[0].id));
    expect([...all.keys()].sort()).toEqual([...actors.map(({ id }) => id), 'ZZ-FRONT'].sort());
    expect(all.size).toBe(actors.length + 1);
    expect(actorsOfKind(all, 'armed-group').map(({ id }) => id)[0]).toBe('TTP');
    expect(actorsOfKind(all, 'armed-group')).toHaveLength(actors.filter(({ kind }) => kind === 'armed-group').length);
  });

  it('may not make a state into something else that others are of', () => {
    const party = 'actors:\n  - {id: PAK, name: Pakistan, kind: party, codes: PAKPTY}\n';
    expect(() => own(party)).toThrow(/unknown state "PAK"/);
  });

  it('take offices from those who held them', () => {
    const { holders } = own(`actors:
  - {id: zz-one, name: Zed One, kind: person, country: PAK, codes: PAKGOV, tenures: [{title: foreign minister, of: PAK}]}
`);
    const before = loadKnowledge().holders!.get('foreign minister of PAK')!;
    expect(holders!.get('foreign minister of PAK')).toEqual([expect.objectContaining({ id: 'zz-one' }), ...before]);
    expect(holders!.get('prime minister of PAK')).toEqual(loadKnowledge().holders!.get('prime minister of PAK'));
    expect([...holders!].length).toBe([...loadKnowledge().holders!].length);
    expect(holders!.get('foreign minister of NOWHERE')).toBeUndefined();
  });
});

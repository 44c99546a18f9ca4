import { beforeAll, describe, expect, test } from 'vitest';
import { type Ledger, openLedger } from '../../../src/ledger/index.ts';
import { statement } from '../statements.ts';
import type { Stores } from './stores.ts';

const TEXTS: Record<string, string> = {
  kabul: 'Kabul closed its border. The foreign ministry of Turkey offered to mediate.',
  paris: 'The Élysée said that France’s foreign minister would fly to Türkiye; the border stays open.',
  somalia: 'Al-Shabaab gunmen attacked a convoy of the U.N. near Kismaayo, 3rd attack in 24h.',
  baghdad: 'وزارة الخارجية في بغداد. The ministry spoke of foreign hands and a closed matter.',
  long: `${'the raid '.repeat(400)}last words of the raid`,
};

export function searching({ fresh }: Stores): void {
  describe('search', () => {
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await openLedger(await fresh());
      const readings = Object.entries(TEXTS).map(([id, text]) => ({
        report: { id, text, published: '2025-03-01', title: `Wire on ${id}` },
        annotation: { statements: text.split('. ').map((words) => statement({ subtype: 'clash', text: words })) },
      }));
      await ledger.keepAll(readings);
      return () => ledger.close();
    });

    test.each([
      ['border', ['kabul', 'paris']],
      ['BORDER', ['kabul', 'paris']],
      ['border closed', ['kabul']],
      ['closed', ['baghdad', 'kabul']],
      ['close', []],
      ['close*', ['baghdad', 'kabul']],
      ['"closed its border"', ['kabul']],
      ['"closed border"', []],
      ['"foreign min"', []],
      ['"foreign min"*', ['kabul', 'paris']],
      ['foreign-min*', ['kabul', 'paris']],
      ['foreign -minister', ['baghdad', 'kabul']],
      ['foreign -"foreign minister" -hands', ['kabul']],
      ['foreign -min*', []],
      ['kismaayo OR élysée', ['paris', 'somalia']],
      ['border kabul OR convoy', ['kabul', 'somalia']],
      ['border or convoy', []],
      ['elysee', ['paris']],
      ['turkiye', ['paris']],
      ['TURK*', ['kabul', 'paris']],
      ['al-shabaab', ['somalia']],
      ['alshabaab', []],
      ['shabaab', ['somalia']],
      ['u.n.', ['somalia']],
      ["France's", ['paris']],
      ['"3rd attack in 24h"', ['somalia']],
      ['24', []],
      ['24*', ['somalia']],
      ['بغداد', ['baghdad']],
      ['بغ*', ['baghdad']],
      // what is asked for in other signs than letters is nothing that SQL or the databases' own languages take up
      ["border' & !(kabul)", ['kabul']],
      ['NOT', []],
      ['border NEAR kabul', []],
      ['words:border', []],
      // the title is a passage of its own
      ['wire kabul', ['kabul']],
      ['"wire on kabul"', ['kabul']],
      ['"kabul kabul"', []],
      // of a word that comes again and again only the first places count for phrases
      ['"last words"', ['long']],
      ['"words of the raid"', []],
    ])('%s', async (query, ids) => {
      expect((await ledger.searchReports(query)).hits.map((hit) => hit.report.id)).toEqual(ids);
    });

    test.each([
      ['foreign ministry', ['baghdad', 'kabul']],
      ['border mediate', []],
      ['closed -border', ['baghdad']],
    ])('in one statement: %s', async (query, ids) => {
      expect((await ledger.searchStatements(query)).hits.map((hit) => hit.report.id)).toEqual(ids);
    });

    test('so many, and how many there are', async () => {
      const { total, hits } = await ledger.searchReports('the', { limit: 2 });
      expect([total, hits.map((hit) => hit.report.id)]).toEqual([5, ['baghdad', 'kabul']]);
      expect(await ledger.searchReports('the', { asOf: '2025-02-28' })).toEqual({ total: 0, hits: [] });
    });

    test('the words found are marked, in the text, the title and the evidence', async () => {
      const marked = (text: string, marks: readonly { start: number; end: number }[]) =>
        marks.map((mark) => text.slice(mark.start, mark.end));
      const [inText] = (await ledger.searchReports('"foreign min"* kabul -paris')).hits;
      expect(inText.passage).toMatchObject({ of: 'text', start: 0 });
      expect(marked(inText.passage.text, inText.passage.marks)).toEqual(['Kabul', 'foreign ministry']);
      const [inTitle] = (await ledger.searchReports('wire somalia')).hits;
      expect(inTitle.passage).toMatchObject({ of: 'title', text: 'Wire on somalia' });
      const [late] = (await ledger.searchReports('"last words"')).hits;
      expect(late.passage.text).toBe(TEXTS.long.slice(late.passage.start, late.passage.end));
      expect(marked(late.passage.text, late.passage.marks)).toEqual(['last words']);
      const [hit] = (await ledger.searchStatements('elysee')).hits;
      expect(marked(hit.statement.evidence[0].text, hit.marks[0])).toEqual(['Élysée']);
    });

    test.each([
      ['', 'it has no word'],
      [' - ', 'has no word'],
      ['-border', 'left out of something'],
      ['border OR -kabul', 'left out of something'],
      ['border OR', 'nothing on one side'],
      ['OR border', 'nothing on one side'],
      ['"foreign ministry', 'not closed'],
      ['""', 'no word'],
      ['border *', 'no word'],
    ])('%s is no query', async (query, detail) => {
      const error = { code: 'BAD_QUERY', detail: expect.stringContaining(detail) };
      await expect(ledger.searchReports(query)).rejects.toMatchObject(error);
      await expect(ledger.searchStatements(query)).rejects.toMatchObject(error);
    });
  });
}

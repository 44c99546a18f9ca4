import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { phraseOf, unnamedActor } from '../../src/outputs/phrases.ts';

const RULES = join(import.meta.dirname, '..', '..', 'rules');

/** Every class that a rule of ours can give. */
const subtypes = new Set(
  readdirSync(RULES)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => [...readFileSync(join(RULES, file), 'utf8').matchAll(/\bsubtype: *"?([a-z][\w.-]*)/g)])
    .map((match) => match[1]),
);

test.each([
  ['attack', 'attack'],
  ['attack.foiled', 'attack foiled'],
  ['border.closure', 'border closed'],
  ['talks.phone', 'telephone call'],
  ['claim-of-responsibility', 'claim of responsibility'],
  ['welcome', 'approval'],
  ['toll.bridge_tax', 'toll bridge tax'],
])('%s is called "%s"', (subtype, expected) => {
  expect(phraseOf(subtype)).toBe(expected);
});

test('no class of a rule leaks into a line with its dots and hyphens', () => {
  expect(subtypes.size).toBeGreaterThan(50);
  expect([...subtypes].filter((subtype) => !/^[a-z][a-z ]*$/.test(phraseOf(subtype)))).toEqual([]);
});

test('who attacks without a name is an unknown attacker, and nobody else is', () => {
  expect(unnamedActor('attack.foiled')).toBe('unknown attackers');
  expect(unnamedActor('demand')).not.toContain('attack');
});

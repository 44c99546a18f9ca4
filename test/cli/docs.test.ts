import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

const commands = createProgram(async () => undefined).commands;
const manual = readFileSync(join(import.meta.dirname, '../../docs/commands.md'), 'utf8');
/** The manual's sections by the command that they are about. */
const sections = new Map(
  manual
    .split(/^## demarche /m)
    .slice(1)
    .map((section) => [/^\w+/.exec(section)![0], section] as const),
);

describe('the manual and the command line agree', () => {
  it('on the commands', () => {
    expect([...sections.keys()]).toEqual(commands.map((command) => command.name()));
  });

  it.each(commands.map((command) => [command.name(), command] as const))('on the options of %s', (name, command) => {
    const documented = [...sections.get(name)!.matchAll(/^\| `(--[^`]+)` \|/gm)].map((match) => match[1]);
    expect(documented).toEqual(command.options.map((option) => option.flags));
  });

  it.each(commands.map((command) => [command.name(), command] as const))('on the choices of %s', (name, command) => {
    const missing = command.options
      .flatMap((option) => option.argChoices ?? [])
      .filter((choice) => !sections.get(name)!.includes(`\`${choice}\``));
    expect(missing).toEqual([]);
  });
});

describe('help', () => {
  it.each(commands.map((command) => [command.name(), command] as const))('%s says what it does', (_, command) => {
    expect(command.description()).not.toBe('');
    expect(command.options.filter((option) => option.description === '')).toEqual([]);
  });
});

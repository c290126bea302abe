import { describe, expect, it } from 'vitest';
import { headlessArguments, parseArguments } from '../../../src/main/headless/parse-arguments';

describe('the arguments of a headless command', () => {
  it('are those behind the switch; a start without it has a window', () => {
    expect(headlessArguments(['electron', '.', '--keyfolio-command', 'validate', 'a.keyfolio'])).toEqual(['validate', 'a.keyfolio']);
    expect(headlessArguments(['electron', '.', 'a.keyfolio'])).toBeNull();
  });

  it('name the document, with its usual edition and language', () => {
    expect(parseArguments(['export', 'a.keyfolio', '--out', 'a.docx'])).toEqual({
      do: 'export',
      input: 'a.keyfolio',
      out: 'a.docx',
      document: 'account-plan',
      edition: 'internal',
      language: 'en',
      account: null,
    });
    const all = ['--document', 'account-plan', '--edition=client', '--language', 'fr', '--account', 'Société Générale', '--out=x=y.docx'];
    expect(parseArguments(['export', ...all, 'a.keyfolio'])).toMatchObject({
      edition: 'client',
      language: 'fr',
      account: 'Société Générale',
      out: 'x=y.docx',
    });
    expect(parseArguments(['export', 'a.keyfolio', '--document', 'success-plan', '--out', 'a.docx'])).toMatchObject({
      document: 'success-plan',
      edition: 'client',
    });
    expect(parseArguments(['validate', 'a.json'])).toEqual({ do: 'validate', input: 'a.json' });
  });

  it.each([
    [[], 'noCommand'],
    [['frobnicate'], 'unknownCommand'],
    [['validate'], 'noInput'],
    [['validate', 'a', 'b'], 'extraInput'],
    [['validate', 'a', '--out', 'x'], 'unknownOption'],
    [['export', 'a', '--colour', 'red'], 'unknownOption'],
    [['export', 'a', '--out'], 'noValue'],
    [['export', 'a'], 'noOut'],
    [['export', 'a', '--out', 'x', '--edition', 'secret'], 'wrongValue'],
    [['export', 'a', '--out', 'x', '--document', 'success-plan', '--edition', 'internal'], 'wrongValue'],
    [['export', 'a', '--out', 'x', '--language', 'de'], 'wrongValue'],
    [['export', 'a', '--out', 'x', '--document', 'novel'], 'wrongValue'],
  ])('%j is told as %s', (args, key) => {
    expect(parseArguments(args)).toMatchObject({ do: 'usage', problem: { key } });
  });
});

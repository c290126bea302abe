import { emailDraft } from '@shared/email/draft';
import { expect, test } from 'vitest';

/** What a mail program reads: soft line ends taken out, octets put together again. */
const decoded = (encoded: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(
      encoded
        .replace(/=\r\n/g, '')
        .split(/(=[0-9A-F]{2})/)
        .flatMap((piece) => (/^=[0-9A-F]{2}$/.test(piece) ? [Number.parseInt(piece.slice(1), 16)] : [...new TextEncoder().encode(piece)])),
    ),
  );

const text = `Décisions prises :\n- Élodie, l’accord de 12 % est signé = oui \n${'é'.repeat(120)}\n`;
const draft = emailDraft({
  to: ['a@b.example', ' a@b.example', 'nobody', 'x@y.example\r\nBcc: z@z.example'],
  subject: 'Compte rendu · été',
  text,
});
const [head = '', body = ''] = draft.split('\r\n\r\n');

test('opens as a message to be sent, to the addresses that are some, each once', () => {
  expect(head).toContain('X-Unsent: 1');
  expect(head).toContain('To: a@b.example\r\nSubject');
  expect(head).not.toContain('Bcc');
});

test('carries any text in lines that mail takes, and gives it back as it was', () => {
  expect(draft.split('\r\n').every((line) => line.length <= 76)).toBe(true);
  expect([...draft].every((character) => character.charCodeAt(0) < 127)).toBe(true);
  expect(decoded(body)).toBe(text.replace(/\n/g, '\r\n'));
});

test('a subject in any alphabet is words of at most 75 characters, cut between characters', () => {
  const long = emailDraft({ to: [], subject: `${'é'.repeat(60)} Łódź`, text: '' });
  const words = [...long.matchAll(/=\?UTF-8\?Q\?(.*?)\?=/g)].map(([whole, inner = '']) => {
    expect(whole.length).toBeLessThanOrEqual(75);
    return decoded(inner.replaceAll('_', ' '));
  });
  expect(words.join('')).toBe(`${'é'.repeat(60)} Łódź`);
});

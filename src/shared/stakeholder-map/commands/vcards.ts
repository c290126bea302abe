/** What a vCard says of somebody; empty where it says nothing. */
export type Vcard = { name: string; title: string; email: string; phone: string; unit: string };

/** Bytes of a quoted-printable text, as version 2.1 of the format writes accents. */
function unquotePrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const hex = text[at] === '=' ? text.slice(at + 1, at + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(text[at]));
  }
  return new TextDecoder(/^(?:iso-8859-1|windows-1252)$/i.test(charset) ? 'windows-1252' : 'utf-8').decode(new Uint8Array(bytes));
}

const unescaped = (text: string) => text.replace(/\\n/gi, ' ').replace(/\\([\\,;:])/g, '$1');

/** One line of a card: its name without group, its parameters, its text. */
function property(line: string): { name: string; value: string; parts: string[] } {
  const colon = line.search(/:(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const [key = '', ...parameters] = line.slice(0, colon).split(';');
  const raw = line.slice(colon + 1);
  const quoted = parameters.some((one) => /quoted-printable/i.test(one));
  const charset = parameters.find((one) => /^charset=/i.test(one))?.slice(8) ?? 'utf-8';
  const value = quoted ? unquotePrintable(raw, charset) : raw;
  return {
    name: (key.split('.').at(-1) ?? '').toUpperCase(),
    value: unescaped(value).trim(),
    // The parts of a name are divided before their own semicolons are read.
    parts: value.split(/(?<!\\);/).map((part) => unescaped(part).trim()),
  };
}

const isQuoted = (line: string) => /quoted-printable/i.test(line.slice(0, line.indexOf(':')));

/** The lines as they were before they were folded to the width of an e-mail. */
function unfold(text: string): string[] {
  const whole: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const before = whole.at(-1);
    if (before?.endsWith('=') && isQuoted(before)) whole[whole.length - 1] = before.slice(0, -1) + line;
    else if (before !== undefined && /^[ \t]/.test(line)) whole[whole.length - 1] = before + line.slice(1);
    else whole.push(line);
  }
  return whole;
}

/** The cards of a text, versions 2.1 to 4.0 (RFC 6350, RFC 2426): their name, job title, first e-mail address, telephone and unit. */
export function readVcards(text: string): Vcard[] {
  const cards: string[][] = [];
  for (const line of unfold(text)) {
    if (/^\s*BEGIN:VCARD/i.test(line)) cards.push([]);
    else if (line.includes(':')) cards.at(-1)?.push(line);
  }
  return cards.map((lines) => {
    const properties = lines.map(property);
    const first = (name: string) => properties.find((one) => one.name === name);
    const [last = '', given = ''] = first('N')?.parts ?? [];
    // The organisation comes first, its units from the largest to the smallest.
    const [, unit = ''] = first('ORG')?.parts ?? [];
    return {
      name: first('FN')?.value || `${given} ${last}`.trim(),
      title: first('TITLE')?.value || first('ROLE')?.value || '',
      email: first('EMAIL')?.value ?? '',
      phone: (first('TEL')?.value ?? '').replace(/^tel:/i, ''),
      unit,
    };
  });
}

/** What stands between and around the cards of a text. */
export const withoutVcards = (text: string): string => text.replace(/^\s*BEGIN:VCARD[\s\S]*?(?:^\s*END:VCARD.*$|$(?![\s\S]))/gim, '');

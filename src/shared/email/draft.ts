/** An e-mail that somebody looks at and sends. */
export type Draft = { readonly to: readonly string[]; readonly subject: string; readonly text: string };

const encoder = new TextEncoder();
const hex = (octet: number): string => `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
const lineLength = 76;

/** One line of quoted-printable (RFC 2045, 6.7) in lines of at most 76 characters. */
function quoted(line: string): string {
  const octets = [...encoder.encode(line)];
  let [out, length] = ['', 0];
  for (const [index, octet] of octets.entries()) {
    const last = index === octets.length - 1;
    const plain = (octet >= 33 && octet <= 126 && octet !== 61) || ((octet === 32 || octet === 9) && !last);
    const piece = plain ? String.fromCharCode(octet) : hex(octet);
    if (length + piece.length > lineLength - 1) {
      out += '=\r\n';
      length = 0;
    }
    out += piece;
    length += piece.length;
  }
  return out;
}

/** A header's text as encoded words of at most 75 characters, characters kept whole: RFC 2047. */
function encodedWords(text: string): string {
  const room = 75 - '=?UTF-8?Q??='.length;
  const words: string[] = [];
  let word = '';
  for (const character of text.replace(/\s+/g, ' ').trim()) {
    const piece = /[A-Za-z0-9]/.test(character) ? character : character === ' ' ? '_' : [...encoder.encode(character)].map(hex).join('');
    if (word.length + piece.length > room) {
      words.push(word);
      word = '';
    }
    word += piece;
  }
  return [...words, word].map((each) => `=?UTF-8?Q?${each}?=`).join('\r\n ');
}

/** An address as it may stand in a header: no list, no comment, no line. */
const isAddress = (text: string): boolean => /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}$/.test(text);

/**
 * An `.eml` file (RFC 5322) that mail programs open as a message to be sent: `X-Unsent` says so to Outlook. Addresses that are none are left out.
 */
export function emailDraft({ to, subject, text }: Draft): string {
  const addresses = [...new Set(to.map((address) => address.trim()))].filter(isAddress);
  return [
    'X-Unsent: 1',
    ...(addresses.length > 0 ? [`To: ${addresses.join(',\r\n ')}`] : []),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    ...text.split(/\r\n|\r|\n/).map(quoted),
  ].join('\r\n');
}

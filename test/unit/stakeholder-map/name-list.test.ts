import { readNameList } from '@shared/stakeholder-map/commands/name-list';
import { describe, expect, test } from 'vitest';

const brief = (text: string) => readNameList(text).map(({ name, title, email }) => [name, title, email].filter(Boolean).join(' | '));

describe('a pasted list', () => {
  test.each([
    ['Claire Martin, CIO', 'Claire Martin | CIO'],
    ['• Claire Martin - Chief Information Officer', 'Claire Martin | Chief Information Officer'],
    ['3) Claire Martin; VP; Lyon', 'Claire Martin | VP, Lyon'],
    ['Claire Martin\tCIO', 'Claire Martin | CIO'],
    ['Claire Martin, CIO <claire@acme.com>', 'Claire Martin | CIO | claire@acme.com'],
    ['To: Claire Martin <claire@acme.com>', 'Claire Martin | claire@acme.com'],
    ['jean-luc.darc@acme.com', 'Jean-Luc Darc | jean-luc.darc@acme.com'],
    ['محمد علي, مدير', 'محمد علي | مدير'],
  ])('%s', (line, read) => expect(brief(line)).toEqual([read]));

  test('the recipients of an e-mail are people of their own, however the address book sorts them', () => {
    const people = ['Claire Martin | c@acme.com', 'Hugo Petit | h@acme.com'];
    expect(brief('Claire Martin <c@acme.com>; Hugo Petit <h@acme.com>')).toEqual(people);
    expect(brief('À : "Martin, Claire" <c@acme.com>, Petit, Hugo <h@acme.com>')).toEqual(people);
    expect(brief('claire.martin@acme.com, hugo_petit@acme.com, info@acme.com')).toEqual([
      'Claire Martin | claire.martin@acme.com',
      'Hugo Petit | hugo_petit@acme.com',
    ]);
  });

  test('the columns of a spreadsheet are read by their headers, in either language', () => {
    expect(brief('Fonction\tNom\tPrénom\tE-mail\nDSI\tMartin\tClaire\tc@acme.com\nAcheteur\tPetit\tHugo\t')).toEqual([
      'Claire Martin | DSI | c@acme.com',
      'Hugo Petit | Acheteur',
    ]);
    expect(brief('Name;Job Title\nClaire Martin;CIO')).toEqual(['Claire Martin | CIO']);
  });

  test('units and managers come from columns with headers', () => {
    const [claire, hugo] = readNameList(
      'Name\tJob Title\tDepartment\tManager\nClaire Martin\tCIO\tIT\t\nHugo Petit\tBuyer\tIT\tClaire Martin',
    );
    expect(claire).toMatchObject({ title: 'CIO', unit: 'IT', manager: '' });
    expect(hugo).toMatchObject({ title: 'Buyer', unit: 'IT', manager: 'Claire Martin' });
  });

  test('without headers, a column of names of the list is their managers, one that repeats itself their units', () => {
    const rows = ['Ann\tCEO\tBoard\t', 'Bob\tCFO\tFinance\tAnn', 'Cid\tController\tFinance\tBob', 'Dee\tCounsel\tBoard\tAnn'];
    expect(readNameList(rows.join('\n')).map(({ title, unit, manager }) => [title, unit, manager])).toEqual([
      ['CEO', 'Board', ''],
      ['CFO', 'Finance', 'Ann'],
      ['Controller', 'Finance', 'Bob'],
      ['Counsel', 'Board', 'Ann'],
    ]);
    // Everybody somewhere else, or too few to tell: a place, which adds to the title.
    const places = ['Ann;CEO;Paris', 'Bob;CFO;Rome', 'Cid;CIO;Oslo', 'Dee;COO;Bonn'];
    expect(readNameList(places.join('\n'))[1]).toMatchObject({ title: 'CFO, Rome', unit: '' });
    expect(readNameList(rows.slice(0, 3).join('\n'))[1]).toMatchObject({ title: 'CFO, Finance, Ann', unit: '' });
  });

  test('an indented outline says who reports to whom', () => {
    const outline = ['Ann, CEO', '  - Bob, CFO', '      Cid, Controller', '  - Dee, CIO', '\tEve, Architect'].join('\n');
    expect(readNameList(outline).map(({ name, manager }) => [name, manager])).toEqual([
      ['Ann', ''],
      ['Bob', 'Ann'],
      ['Cid', 'Bob'],
      ['Dee', 'Ann'],
      ['Eve', 'Dee'],
    ]);
    expect(readNameList('   Ann, CEO\nBob, CFO\n  Cid').every(({ manager }) => manager === '')).toBe(true);
  });

  test('the rest of an e-mail’s head names nobody; an address tells a name that is turned round from a title', () => {
    const head = [
      'De : Ann Lee <ann.lee@acme.com>',
      'Envoyé : mardi 24 novembre 2026 09:12',
      'À : Bob Roy <bob@acme.com>',
      'Objet : RE: Budget',
    ];
    expect(brief(head.join('\n'))).toEqual(['Ann Lee | ann.lee@acme.com', 'Bob Roy | bob@acme.com']);
    expect(brief('Petit, Hugo (Finance) <hugo.petit@acme.com>')).toEqual(['Hugo Petit | Finance | hugo.petit@acme.com']);
    expect(brief('Petit, Hugo <hpetit@acme.com>')).toEqual(['Hugo Petit | hpetit@acme.com']);
  });

  test('a name that is listed again is read once; blank lines and addresses that name nobody are nobody', () => {
    expect(brief('Claire Martin\n\n  \nclaire martin, CIO\ninfo@acme.com')).toEqual(['Claire Martin']);
    expect(readNameList('')).toEqual([]);
  });
});

describe('vCards', () => {
  const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');

  test('name, title, address and telephone of each, whatever the version', () => {
    const four = card(
      'VERSION:4.0',
      'FN:Claire Martin',
      'item1.EMAIL;TYPE=work:c@acme.com',
      'TITLE:Head of IT\\, Europe',
      'TEL;VALUE=uri:tel:+33 1 23',
      'ORG:Acme;Group IT;Servers',
    );
    const three = card('VERSION:3.0', 'N:Petit;Hugo;;;', 'TITLE:Chief Financ', ' ial Officer');
    const two = card('VERSION:2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:In=C3=A8s Laur=', 'ent', 'ROLE:Buyer');
    expect(readNameList([four, three, two].join('\r\n'))).toEqual([
      { name: 'Claire Martin', title: 'Head of IT, Europe', email: 'c@acme.com', phone: '+33 1 23', unit: 'Group IT', manager: '' },
      { name: 'Hugo Petit', title: 'Chief Financial Officer', email: '', phone: '', unit: '', manager: '' },
      { name: 'Inès Laurent', title: 'Buyer', email: '', phone: '', unit: '', manager: '' },
    ]);
  });

  test('a list beside the cards is read too', () => {
    expect(brief(`Name\tTitle\nHugo Petit\tBuyer\n${card('FN:Claire Martin')}\n`)).toEqual(['Hugo Petit | Buyer', 'Claire Martin']);
  });

  test('a card without a name is nobody', () => {
    expect(readNameList(card('VERSION:4.0', 'EMAIL:info@acme.com'))).toEqual([]);
  });
});

const uuid = '3f1d6b3e-8b1a-4c7e-9a52-0d6f5c2b7e11';
const other = '7a9c1e20-5d44-4f0b-8c3d-1b2a3c4d5e6f';

/** What comes where an id belongs, byte for byte as it stands in an address. */
export const badIds = [
  ...['', '.', '..', '...', '%2e', '%2e%2e', '.%2e', '%252e%252e', '../..', '..%2f..%2fchat', '..%5c..%5c', '..\\..\\', '.%09.', '.%0a.'],
  ...['a?x=1', 'a#b', 'a%3Fper_page%3D9999', 'a%23', `${uuid}/chat`, `${uuid}%2Ftranscript`, `${uuid}/../${other}`, `${uuid}%3Fview=raw`],
  ...[`${uuid}%00`, `${uuid}%0a`, `${uuid}%0d%0aX-Evil:1`, `${uuid}%20`, `%20${uuid}`, uuid.slice(1), `${uuid}0`, `%7B${uuid}%7D`],
  ...[`urn:uuid:${uuid}`, '%EF%BC%8E%EF%BC%8E', '%E2%88%95', '%E2%80%AE', '%ED%A0%80', '%E0%A4%A', '%', '@evil.example', '//evil.example'],
  ...['https://evil.example', 'a;b=c', ':token', '%5Bsid%5D', '[sid]', 'undefined', 'null', 'NaN', '%5Bobject%20Object%5D', '__proto__'],
  ...['constructor', 'toString', "'%20OR%201=1--", '%22;%20DROP%20TABLE%20sessions;--', '%3Cscript%3Ealert(1)%3C/script%3E', '=1+1'],
  ...['$%7B7*7%7D', '%7B%7B7*7%7D%7D', '$(id)', 'a'.repeat(8_000), '/'.repeat(10_000), '-1', '1e309', '\u202e', '\0', '\t', '<b>'],
];

/** Ids of the right shape that nobody has; a provider may be asked for them, once. */
export const unknownIds = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', uuid.toUpperCase()];

/** What comes behind the `?`. */
export const badQueries = [
  ...['-1', '0', '1.5', '1e9', '0x10', '9007199254740993', 'NaN', 'Infinity', '', '%20', '%00'].map((value) => `page=${value}`),
  ...['0', '201', '1000000', '-1', 'all'].map((value) => `perPage=${value}`),
  ...['page=1&page=2', 'page[]=1', 'page[a]=1', '__proto__[x]=1', 'constructor.prototype.x=1'],
  ...['sort=__proto__', 'sort=password', 'order=asc;', 'view=../raw', 'include_peer_events=yes', 'filters=device_info,%20ip_information'],
  ...[`search=${'a'.repeat(12_000)}`, 'search=(a%2B)%2B$', 'search=%', 'search=_', 'search=%00', 'search=%ED%A0%80', 'search=%E0%A4%A'],
  ...['from=0000-00-00', 'from=%2B275760-09-14', 'from=2026-02-30T00:00:00Z', 'from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00Z'],
  ...[
    'to=2026-01-01T00:00:00Z%2B99:00',
    'present=now,later',
    'zoom=1,2',
    'timeZone=../../etc/passwd',
    'timeZone=Europe/Nowhere',
    'lang=xx-ZZ',
  ],
  ...[
    'next=//evil.example',
    'next=/%5Cevil',
    'next=/%09/evil',
    'next=https:evil',
    'next=javascript:alert(1)',
    'next=/%2f%2fevil',
    'next=@evil',
  ],
  ...[
    'format=../../x',
    'format=csv%22%0d%0aX-Evil:1',
    'verdict=good',
    'role=',
    'meetingId=../..',
    'status=LIVE',
    '?',
    '&&&===&',
    '%',
    '='.repeat(2_000),
  ],
];

/** What comes as a body where JSON belongs. */
export const badBodies: [name: string, body: string | Buffer][] = [
  ['nothing', ''],
  ['cut off', '{"source":"realtime'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '1e309'],
  ['10,000 levels deep', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['the same key twice', '{"email":"a@b.example","email":"c@d.example","password":"x"}'],
  ['prototype keys', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'],
  ['more than is asked for', '{"role":"admin","isAdmin":true,"scope":"*","id":"1","userId":"1"}'],
  ['numbers for texts', '{"email":1,"password":2,"code":3,"secret":4,"name":5,"role":6,"source":7,"sessionId":8}'],
  ['objects for texts', '{"email":{"$ne":null},"password":{"$gt":""},"code":[],"secret":{},"name":{"a":1}}'],
  ['a byte order mark', '\ufeff{}'],
  ['UTF-16', Buffer.from('{"email":"a@b.example"}', 'utf16le')],
  ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['NUL', '{"email":"\\u0000","password":"\\u0000","code":"\\u0000","secret":"\\u0000"}'],
  ['half characters', '{"email":"\\ud800","password":"\\ud800","code":"\\udfff","secret":"\\ud800","name":"\\ud800"}'],
  ['70 kB', `{"name":"${'a'.repeat(70_000)}"}`],
];

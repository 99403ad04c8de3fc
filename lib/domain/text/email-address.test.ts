import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domainName, emailAddress } from './email-address';

describe('an e-mail address', () => {
  test.each([
    ['Ada@Example.ORG', 'ada@example.org'],
    ["o'neil+rollcall@mail.example.co.uk", "o'neil+rollcall@mail.example.co.uk"],
    ['first.last_2@xn--mnchen-3ya.xn--p1ai', 'first.last_2@xn--mnchen-3ya.xn--p1ai'],
    ['a@b.io', 'a@b.io'],
  ])('is written in lower case: %s', (given, written) => expect(emailAddress(given)).toBe(written));

  test.each([
    ...['"x"@allowed.example', '"x@evil.example"@allowed.example', '"a b"@allowed.example', 'a\\@b@allowed.example'],
    ...['x@evil.example,y@allowed.example', 'x@evil.example;y@allowed.example', 'x@evil.example y@allowed.example'],
    ...['x@evil.example\ny@allowed.example', 'x@evil.example\0@allowed.example', 'x@evil.example@allowed.example'],
    ...[
      'Ada <ada@allowed.example>',
      '<ada@allowed.example>',
      'mailto:ada@allowed.example',
      'ada@allowed.example(x)',
      'ada(x)@allowed.example',
    ],
    ...['ada@allowed.example\n', 'ada@allowed.example\r\n', '\nada@allowed.example', ' ada@allowed.example', 'ada@allowed.example '],
    ...[
      'ada@allowed.example\u2028',
      'ada@allowed.example\u0085',
      'ada\u200b@allowed.example',
      'ada@allowed.example\ufeff',
      'ada\t@allowed.example',
    ],
    ...[
      '\u212Aelly@allowed.example',
      'ada@\u212Aelvin.example',
      'ada@allowed.example\u0130',
      'ad\u0430@allowed.example',
      'ada@m\u00fcnchen.example',
    ],
    ...[
      'ada\uff20allowed.example',
      'ada@allowed\uff0eexample',
      'ada@allowed\u3002example',
      'ada\u00ad@allowed.example',
      'a\u0301da@allowed.example',
    ],
    ...['evil.example!ada@allowed.example', 'ada%evil.example@allowed.example', '@evil.example:ada@allowed.example'],
    ...['.ada@allowed.example', 'ada.@allowed.example', 'a..b@allowed.example', '@allowed.example', 'ada@', 'ada', '', '@'],
    ...['ada@allowed..example', 'ada@.allowed.example', 'ada@allowed.example.', 'ada@-allowed.example', 'ada@allowed-.example'],
    ...['ada@localhost', 'ada@127.0.0.1', 'ada@[127.0.0.1]', 'ada@allowed.example/x', 'ada@allowed.example#', 'ada@allowed_x.example'],
    ...[`${'a'.repeat(65)}@allowed.example`, `ada@${'a'.repeat(64)}.example`, `a@${'b.'.repeat(130)}example`],
  ])('is nothing else: %j', (given) => expect(emailAddress(given)).toBeNull());

  test('has one spelling: what comes out is ASCII, lower case, with one @, and comes out again as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('ada', '@', '.', 'example', 'org', '"', ',', '\n', '\u212a', '\u0130', '\0'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const address = emailAddress(pieces.join(''));
        if (address === null) return;
        expect(address).toMatch(/^[!-?A-~]+@[a-z0-9.-]+$/);
        expect(address).toBe(pieces.join('').toLowerCase());
        expect(emailAddress(address)).toBe(address);
      }),
    );
  });

  test('is looked at in one go, however long it is', () => {
    for (const text of ['a'.repeat(1_000_000), `a@${'a.'.repeat(500_000)}`, 'a.'.repeat(500_000)]) expect(emailAddress(text)).toBeNull();
  });
});

describe('the domain of an e-mail address', () => {
  test('is one in ASCII, written in lower case', () => {
    expect(domainName('Allowed.Example')).toBe('allowed.example');
    for (const text of [
      '\u212Aelvin.example',
      '*.example.org',
      '@example.org',
      'example',
      'm\u00fcnchen.de',
      'example.org\n',
      'a,b.example',
      '',
    ])
      expect(domainName(text)).toBeNull();
  });
});

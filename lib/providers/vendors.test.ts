import { describe, expect, test } from 'vitest';
import { belongsToVendor, idFormNamed, vendorOf } from './find-vendor';
import { vendors } from './vendors';

describe('the list of vendors', () => {
  test('names every vendor by one plain word, and every form of ids by a word of its own', () => {
    for (const { name, idForm } of vendors) {
      expect(name).toMatch(/^[a-z][a-z0-9]*$/);
      expect(vendors.filter((other) => other.name === name)).toHaveLength(1);
      expect(idFormNamed(idForm.name)).toBe(idForm);
    }
    expect(() => idFormNamed('unheard-of')).toThrow(/No vendor .* "unheard-of"/);
  });

  test('finds a vendor by the ids and origins of its sources, and by nothing that only begins alike', () => {
    for (const vendor of vendors) {
      const { name } = vendor;
      for (const of of [name, `${name}-3f1d6b3e`, `${name}/account/app`]) expect(vendorOf(of)).toBe(vendor);
      for (const other of ['', name.slice(1), `${name}s`, `${name}s/account`, `x${name}`, name.toUpperCase()])
        expect(belongsToVendor(name, other)).toBe(false);
    }
  });

  test('shows no name, e-mail address or key in the log', () => {
    const hidden = ['Ada', 'ada-lovelace', 'ada@example.org', 'k'.repeat(43), 'A'.repeat(22), 'rc_0123', ''];
    for (const { loggedIds } of vendors) for (const text of hidden) expect(loggedIds?.test(text) ?? false).toBe(false);
  });
});

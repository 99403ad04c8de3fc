import { describe, expect, test } from 'vitest';
import { transportSecurity } from './transport-security';

describe('transport security', () => {
  test('ties browsers to https only where the public origin is https', () => {
    expect(transportSecurity('https://rollcall.example.org')).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
    expect(transportSecurity('http://localhost:3000')).toBeNull();
    expect(transportSecurity(null)).toBeNull();
  });
});

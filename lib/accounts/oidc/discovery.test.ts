import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discover } from './discovery';

let server: Server;
let issuer = '';
let answer: RequestListener;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const configuration = () => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: 'https://token.example/token',
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/keys`,
  id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256', 'ES256'],
});
const tell = (document: object, status = 200): void => {
  answer = (_request, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
};

describe('the discovery of a provider', () => {
  test('reads where the provider is asked, and takes signatures with a key pair alone', async () => {
    tell(configuration());
    const { token, userinfo, algorithms, ...rest } = await discover(issuer);
    expect([token.href, userinfo?.href, rest.issuer]).toEqual(['https://token.example/token', `${issuer}/userinfo`, issuer]);
    expect(algorithms).toEqual(['RS256', 'ES256']);
    const { userinfo_endpoint: _, id_token_signing_alg_values_supported: __, ...least } = configuration();
    tell(least);
    expect(await discover(`${issuer}/`)).toMatchObject({ userinfo: null, algorithms: ['RS256'] });
  });

  test('takes no other issuer, no address in the clear, and no signature that others could make', async () => {
    for (const wrong of [
      { issuer: 'https://evil.example' },
      { issuer: `${issuer}/tenant` },
      { issuer: undefined },
      { token_endpoint: 'http://token.example/token' },
      { userinfo_endpoint: 'http://userinfo.example/' },
      { jwks_uri: 'http://keys.example/' },
      { jwks_uri: '/keys' },
      { jwks_uri: undefined },
      { authorization_endpoint: 'javascript:alert(1)' },
      { id_token_signing_alg_values_supported: ['HS256', 'none'] },
      { id_token_signing_alg_values_supported: [] },
    ]) {
      tell({ ...configuration(), ...wrong });
      await expect(discover(issuer), JSON.stringify(wrong)).rejects.toThrow(/^it|^its/);
    }
  });

  test('follows no redirect, reads no more than a configuration has, and takes nothing but JSON', async () => {
    tell(configuration());
    const answerBefore = answer;
    answer = (request, response) =>
      request.url === '/elsewhere' ? answerBefore(request, response) : response.writeHead(302, { location: '/elsewhere' }).end();
    await expect(discover(issuer)).rejects.toThrow();
    tell({ ...configuration(), padding: 'x'.repeat(300_000) });
    await expect(discover(issuer)).rejects.toThrow('too long');
    tell(configuration(), 500);
    await expect(discover(issuer)).rejects.toThrow('status 500');
    answer = (_request, response) => response.end('<html>');
    await expect(discover(issuer)).rejects.toThrow('not JSON');
  });
});

import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { nameEncoding, sentEncoding } from './sent-encoding';

describe('how an answer is compressed', () => {
  test('is sent under its right name, and every other header as it is', () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    nameEncoding(response);
    // As Next sets those of a handler.
    response.setHeader(sentEncoding, ['gzip']);
    response.setHeader('Vary', ['accept-encoding']).setHeader('etag', '"tag"');
    expect(response.getHeaders()).toEqual({ 'content-encoding': 'gzip', vary: ['accept-encoding'], etag: '"tag"' });
  });
});

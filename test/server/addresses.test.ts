import { describe, expect, test } from 'vitest';
import { bestOf } from '../../client/net/outside.ts';
import { elsewhere, welcome } from '../../server/addresses.ts';

describe('addresses for other devices', () => {
  test('given a public address, it is the one', () => {
    expect(elsewhere('127.0.0.1', 2567, 'https://class.example')).toEqual(['https://class.example']);
  });

  test('given a server that listens to this computer alone, there are none', () => {
    expect(elsewhere('127.0.0.1', 2567, null)).toEqual([]);
    expect(welcome('127.0.0.1', 2567, null)).not.toContain('On other devices');
  });

  test('given a server that listens everywhere, each is told at start and given to pages', () => {
    const found = elsewhere('0.0.0.0', 2567, null);
    for (const address of found) {
      expect(address).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:2567$/);
      expect(welcome('0.0.0.0', 2567, null)).toContain(address);
    }
  });

  test('given what the server answers, a page takes the first that is an origin', () => {
    expect(bestOf(['https://class.example/', 'http://10.0.0.2:2567'])).toBe('https://class.example');
    expect(bestOf(['not an address', 'http://10.0.0.2:2567'])).toBe('http://10.0.0.2:2567');
    expect(bestOf([])).toBeNull();
  });
});

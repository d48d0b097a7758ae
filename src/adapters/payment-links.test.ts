import { describe, expect, test } from 'vitest';
import { createPaymentLinks } from './payment-links.ts';

const links = createPaymentLinks('https://w.example', 'a-secret-of-tests');
const tokenOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

describe('payment links', () => {
  test('a link gives its code back', async () => {
    expect(await links.codeOf(tokenOf(await links.urlFor('TQ-7K3M9A')))).toBe('TQ-7K3M9A');
  });

  test('a token for another code, another secret or cut short opens nothing', async () => {
    const token = tokenOf(await links.urlFor('TQ-7K3M9A'));
    const foreign = tokenOf(
      await createPaymentLinks('https://w.example', 'another-secret').urlFor('TQ-7K3M9A'),
    );
    const forged = [
      token.replace('TQ-7K3M9A', 'TQ-7K3M9B'),
      foreign,
      token.slice(0, -1),
      'TQ-7K3M9A',
      '',
      '.',
      'TQ-7K3M9A.zz',
    ];
    for (const candidate of forged) expect(await links.codeOf(candidate)).toBeNull();
  });
});

/** What a provider is given as our reference, and gives back with the payment. It allows letters, digits and dashes. */
const BALANCE = '-balance';

export const balanceReference = (code: string): string => `${code}${BALANCE}`;

/** Which reservation was paid, and what of it. */
export function readReference(reference: string | null): {
  readonly code: string | null;
  readonly isBalance: boolean;
} {
  const isBalance = reference?.endsWith(BALANCE) ?? false;
  return { code: isBalance ? (reference?.slice(0, -BALANCE.length) ?? null) : reference, isBalance };
}

/** Postgres keeps neither NUL nor lone surrogates: the first is dropped, the second become U+FFFD. */
export const toWellFormedText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

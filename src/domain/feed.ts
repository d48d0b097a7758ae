/** Ours, in the UID of every event that goes out: an event that comes back with it is an echo. */
export const OWN_UID_DOMAIN = 'tranquera';

/** Larger feeds are refused whole: a channel's calendar of two years has some hundred events. */
export const FEED_BYTES_MAX = 2 * 1024 * 1024;
export const FEED_EVENTS_MAX = 5_000;

import { DurableObject } from 'cloudflare:workers';

export class GuestThread extends DurableObject {}

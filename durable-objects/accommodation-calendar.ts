import { DurableObject } from 'cloudflare:workers';

export class AccommodationCalendar extends DurableObject {}

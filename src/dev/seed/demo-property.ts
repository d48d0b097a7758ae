import type { CancellationStep, LongStayDiscount, Photo } from '../../domain/accommodation.ts';

/** One accommodation as the seed writes it. Money in centavos. */
export type SeedAccommodation = {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'cabin' | 'house';
  readonly capacity: number;
  readonly baseRateMinor: number;
  readonly includedGuests: number;
  readonly extraGuestMinor: number;
  readonly cleaningFeeMinor: number;
  readonly minNights: number;
  readonly longStayDiscounts: readonly LongStayDiscount[];
  readonly amenities: readonly string[];
  readonly photos: readonly Omit<Photo, 'url'>[];
  readonly description: Record<string, string>;
};

const pesos = (amount: number): number => amount * 100;
const WEEK_AND_FORTNIGHT: readonly LongStayDiscount[] = [
  { nights: 7, discountBp: 1000 },
  { nights: 14, discountBp: 1500 },
];
const IN_EVERY_CABIN = ['wifi', 'kitchen', 'heating', 'linen', 'towels', 'parking', 'grill', 'lake_access'];

export const CANCELLATION: readonly CancellationStep[] = [
  { daysBefore: 15, refundPercent: 100 },
  { daysBefore: 7, refundPercent: 50 },
  { daysBefore: 0, refundPercent: 0 },
];

export const DEMO_TEXTS: Record<string, Record<string, string>> = {
  es: {
    wifi: 'Hay wifi por fibra en todas las cabañas, sin límite.',
    pets: 'Sí, recibimos mascotas educadas, hasta dos por cabaña y sin costo extra. Avisanos al reservar.',
    smoking: 'Adentro no se fuma; en las galerías, sí.',
    directions:
      'Desde Villa La Angostura, 7 km por la ruta 40 hacia Bariloche; la tranquera verde está a la derecha, sobre el lago.',
    checkIn: 'La llave está en la caja junto a la puerta; el código te llega el día anterior.',
    breakfast: 'No incluye desayuno; la cocina está equipada y hay proveeduría a 800 metros.',
    beach: 'La playa está a 80 metros, con muelle propio y dos kayaks para usar.',
  },
  pt: {
    wifi: 'Há wifi de fibra em todas as cabanas, sem limite.',
    pets: 'Sim, aceitamos animais educados, até dois por cabana e sem custo. Avise ao reservar.',
    smoking: 'Dentro não se fuma; nas varandas, sim.',
    directions:
      'De Villa La Angostura, 7 km pela ruta 40 em direção a Bariloche; a porteira verde fica à direita, junto ao lago.',
    checkIn: 'A chave fica na caixa ao lado da porta; o código chega na véspera.',
    breakfast: 'O café da manhã não está incluído; a cozinha é equipada e há mercearia a 800 metros.',
    beach: 'A praia fica a 80 metros, com píer próprio e dois caiaques para usar.',
  },
  en: {
    wifi: 'There is unlimited fibre wifi in every cabin.',
    pets: 'Yes, well-behaved pets are welcome, up to two a cabin, at no extra cost. Tell us when you book.',
    smoking: 'No smoking indoors; the porches are fine.',
    directions:
      'From Villa La Angostura, 7 km on route 40 towards Bariloche; the green gate is on the right, by the lake.',
    checkIn: 'The key is in the box by the door; the code reaches you the day before.',
    breakfast: 'Breakfast is not included; the kitchen is equipped and there is a shop 800 metres away.',
    beach: 'The beach is 80 metres away, with our own pier and two kayaks to use.',
  },
};

export const DEMO_ACCOMMODATIONS: readonly SeedAccommodation[] = [
  {
    slug: 'coihue',
    name: 'Cabaña Coihue',
    kind: 'cabin',
    capacity: 2,
    baseRateMinor: pesos(92_000),
    includedGuests: 2,
    extraGuestMinor: 0,
    cleaningFeeMinor: pesos(18_000),
    minNights: 2,
    longStayDiscounts: WEEK_AND_FORTNIGHT,
    amenities: [...IN_EVERY_CABIN, 'fireplace'],
    photos: [{ caption: 'La cabaña entre los coihues' }, { caption: 'El living con la salamandra' }],
    description: {
      es: 'Para dos, de madera y piedra, con salamandra y el bosque en la ventana.',
      pt: 'Para dois, de madeira e pedra, com lareira e o bosque na janela.',
      en: 'For two, wood and stone, with a stove and the forest in the window.',
    },
  },
  {
    slug: 'arrayan',
    name: 'Cabaña Arrayán',
    kind: 'cabin',
    capacity: 4,
    baseRateMinor: pesos(128_000),
    includedGuests: 2,
    extraGuestMinor: pesos(14_000),
    cleaningFeeMinor: pesos(22_000),
    minNights: 2,
    longStayDiscounts: WEEK_AND_FORTNIGHT,
    amenities: [...IN_EVERY_CABIN, 'bathtub'],
    photos: [{ caption: 'La galería al atardecer' }, { caption: 'El dormitorio de los chicos' }],
    description: {
      es: 'Dos dormitorios, galería con parrilla y vista al arroyo.',
      pt: 'Dois quartos, varanda com churrasqueira e vista para o riacho.',
      en: 'Two bedrooms, a porch with a grill and a view of the stream.',
    },
  },
  {
    slug: 'lenga',
    name: 'Cabaña Lenga',
    kind: 'cabin',
    capacity: 5,
    baseRateMinor: pesos(145_000),
    includedGuests: 3,
    extraGuestMinor: pesos(14_000),
    cleaningFeeMinor: pesos(24_000),
    minNights: 2,
    longStayDiscounts: WEEK_AND_FORTNIGHT,
    amenities: [...IN_EVERY_CABIN, 'washing_machine'],
    photos: [{ caption: 'La Lenga en otoño' }, { caption: 'La mesa grande' }],
    description: {
      es: 'Dos dormitorios y un entrepiso, cocina grande y lavarropas.',
      pt: 'Dois quartos e um mezanino, cozinha grande e máquina de lavar.',
      en: 'Two bedrooms and a loft, a big kitchen and a washing machine.',
    },
  },
  {
    slug: 'muelle',
    name: 'Casa del Muelle',
    kind: 'house',
    capacity: 6,
    baseRateMinor: pesos(198_000),
    includedGuests: 4,
    extraGuestMinor: pesos(16_000),
    cleaningFeeMinor: pesos(30_000),
    minNights: 2,
    longStayDiscounts: WEEK_AND_FORTNIGHT,
    amenities: [...IN_EVERY_CABIN, 'washing_machine', 'dishwasher', 'pier'],
    photos: [{ caption: 'El muelle, a veinte pasos' }, { caption: 'El lago desde la cama' }],
    description: {
      es: 'Sobre el agua: tres dormitorios, ventanales y muelle propio.',
      pt: 'Sobre a água: três quartos, janelões e píer próprio.',
      en: 'On the water: three bedrooms, tall windows and its own pier.',
    },
  },
  {
    slug: 'cipres',
    name: 'Refugio Ciprés',
    kind: 'house',
    capacity: 8,
    baseRateMinor: pesos(236_000),
    includedGuests: 5,
    extraGuestMinor: pesos(16_000),
    cleaningFeeMinor: pesos(38_000),
    minNights: 2,
    longStayDiscounts: WEEK_AND_FORTNIGHT,
    amenities: [...IN_EVERY_CABIN, 'washing_machine', 'dishwasher', 'fireplace', 'hot_tub'],
    photos: [{ caption: 'El refugio con nieve' }, { caption: 'El quincho para todos' }],
    description: {
      es: 'Para la familia grande: cuatro dormitorios, quincho y tina de agua caliente.',
      pt: 'Para a família grande: quatro quartos, área de churrasco e ofurô.',
      en: 'For the big family: four bedrooms, a barbecue house and a hot tub.',
    },
  },
];

/** Month-day seasons, repeated each year. A season whose end is before its start runs into the next year. */
export const DEMO_SEASONS = [
  { name: 'Verano', from: '12-20', to: '03-01', multiplierBp: 13500, minNights: 3 },
  { name: 'Invierno', from: '07-05', to: '08-05', multiplierBp: 14000, minNights: 3 },
  { name: 'Temporada baja', from: '05-01', to: '06-30', multiplierBp: 8500, minNights: null },
] as const;

/** Stays relative to today: accommodation, days from today, nights, adults, children, status. */
export const DEMO_STAYS = [
  {
    slug: 'coihue',
    in: 3,
    nights: 3,
    adults: 2,
    children: 0,
    status: 'confirmed',
    guest: 'Lucía Ferreyra',
    language: 'es',
  },
  {
    slug: 'arrayan',
    in: 10,
    nights: 5,
    adults: 2,
    children: 2,
    status: 'confirmed',
    guest: 'Marcos Oliveira',
    language: 'pt',
  },
  {
    slug: 'lenga',
    in: -1,
    nights: 4,
    adults: 3,
    children: 1,
    status: 'in_house',
    guest: 'Sofía Aguirre',
    language: 'es',
  },
  {
    slug: 'muelle',
    in: 17,
    nights: 7,
    adults: 4,
    children: 2,
    status: 'confirmed',
    guest: 'Emily Carter',
    language: 'en',
  },
  {
    slug: 'cipres',
    in: 24,
    nights: 3,
    adults: 6,
    children: 1,
    status: 'confirmed',
    guest: 'Familia Müller',
    language: 'de',
  },
  {
    slug: 'muelle',
    in: 40,
    nights: 4,
    adults: 2,
    children: 0,
    status: 'cancelled',
    guest: 'Pierre Dubois',
    language: 'fr',
  },
  {
    slug: 'arrayan',
    in: -20,
    nights: 4,
    adults: 2,
    children: 1,
    status: 'checked_out',
    guest: 'Julieta Ríos',
    language: 'es',
  },
  {
    slug: 'lenga',
    in: 30,
    nights: 2,
    adults: 0,
    children: 0,
    status: 'blocked',
    guest: null,
    language: null,
  },
] as const;

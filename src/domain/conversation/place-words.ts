const ACCENTS = /\p{M}/gu;

/** Lower case, without accents. */
export const plain = (text: string): string => text.normalize('NFD').replace(ACCENTS, '').toLowerCase();

type Words = readonly (readonly [topic: string, words: RegExp])[];

/** Topics that hosts write about, and the words (without accents) that ask for them, in the six languages. */
export const TOPICS: Words = [
  ['wifi', /\b(wi-?fi|internet|wlan|se[nñ]al)\b/],
  [
    'pets',
    /\b(mascotas?|perr[oi]t?[oa]?s?|gat[oa]s?|pets?|dogs?|cats?|animais|cachorr\w*|chiens?|chats?|animaux|hund\w*|katzen?|haustier\w*|can[ei]|cagnolin\w*|gatt[oi]|animali)\b/,
  ],
  ['smoking', /\b(fum|smok|rauch)/],
  ['breakfast', /\b(desayun|breakfast|cafe da manha|petit[- ]dejeuner|fruhstuck|colazione)/],
  [
    'directions',
    /\b(llegar|llego|llegamos|chegar|chego|get there|get to|directions|venir|anfahrt|hinkommen|arrivare|arrivo li)\b/,
  ],
  ['beach', /\b(playas?|praias?|beach|plages?|strand|spiaggia|kayaks?|caiaques?)\b/],
  [
    'nearby',
    /\b(supermercados?|mercado|almacen|farmacia|restaurante?s?|hospital|kiosco|supermarket|shops?|pharmacy|supermarche|pharmacie|supermarkt|apotheke|supermercato|ristoranti?)\b/,
  ],
  ['checkIn', /\b(llaves?|chaves?|keys?|cles?|schlussel|chiavi)\b/],
];

/** Amenities by the words that ask for them. */
export const AMENITY_WORDS: Words = [
  ['wifi', /\b(wi-?fi|internet|wlan)\b/],
  ['pool', /\b(piletas?|piscinas?|albercas?|pools?|piscines?|schwimmbad|schwimmbecken)\b/],
  [
    'air_conditioning',
    /\b(aire( acondicionado)?|ar[- ]condicionado|air ?con\w*|a\/c|ac|climatisation|clim|klima\w*|aria condizionata|condizionatore)\b/,
  ],
  [
    'heating',
    /\b(calefaccion|calefactor|estufa|aquecimento|aquecedor|heating|heater|chauffage|heizung|riscaldamento)\b/,
  ],
  [
    'parking',
    /\b(estacionamiento|cochera|garage|estacionar|aparcamiento|estacionamento|garagem|parking|park|car|parcheggio|parkplatz|parken)\b/,
  ],
  [
    'grill',
    /\b(parrillas?|asador|asado|quincho|churrasqueira|churrasco|grills?|bbq|barbecue|griglia|grillen)\b/,
  ],
  [
    'linen',
    /\b(ropa de cama|ropa blanca|sabanas|lencois|roupa de cama|linen|sheets|bedding|draps|bettwasche|lenzuola|biancheria)\b/,
  ],
  ['towels', /\b(toallas?|toallones|toalhas?|towels?|serviettes|handtucher|asciugamani)\b/],
  [
    'kitchen',
    /\b(cocina|cocinar|cozinha|cozinhar|kitchen|cook|cuisine|cuisiner|kuche|kochen|cucina|cucinare)\b/,
  ],
  [
    'washing_machine',
    /\b(lavarropas|lavadora|maquina de lavar|washing machine|washer|laundry|lave-linge|waschmaschine|lavatrice)\b/,
  ],
  [
    'dishwasher',
    /\b(lavavajillas|lava-?loucas|dishwasher|lave-vaisselle|spulmaschine|geschirrspuler|lavastoviglie)\b/,
  ],
  [
    'fireplace',
    /\b(salamandra|hogar|chimenea|lareira|fireplace|wood ?stove|cheminee|poele|kamin|holzofen|camino|stufa)\b/,
  ],
  ['bathtub', /\b(banera|banadera|banheira|bath ?tub|baignoire|badewanne|vasca)\b/],
  ['hot_tub', /\b(tina|jacuzzi|hidromasaje|ofuro|hot tub|bain nordique|whirlpool|badezuber|idromassaggio)\b/],
  ['pier', /\b(muelle|embarcadero|pier|jetty|dock|ponton|steg|molo|pontile)\b/],
  [
    'lake_access',
    /\b(bajada al lago|acceso al lago|costa (de|del) lago|acesso ao lago|lake ?(front|access|side)|acces au lac|seezugang|accesso al lago)\b/,
  ],
];

export const topicIn = (words: Words, text: string): string | null => {
  const said = plain(text);
  return words.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
};

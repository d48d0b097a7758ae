import type { LanguageData } from './data.ts';

const ONES = [
  'noch eine|noch einen|ein|eins|eine|einen|einer|einem|ne|nen|ner',
  'zwei|zwo|zu zweit',
  'drei|zu dritt',
  'vier|zu viert',
  'fünf|fuenf|zu fünft',
  'sechs|zu sechst',
  'sieben|zu siebt',
  'acht|zu acht',
  'neun|zu neunt',
];
const STEMS = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const endings = (stem: string) => ['e', 'en', 'er', 'em', 'es'].map((end) => `${stem}${end}`).join('|');

/** A month and what is said together with it in one word: "Januarwoche". */
const MONTHS = [
  'januar|jänner|jan|jaenner',
  'februar|feb|feber',
  'märz|maerz|mrz',
  'april|apr',
  'mai',
  'juni|jun',
  'juli|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|okt',
  'november|nov',
  'dezember|dez',
];
const inOneWord = (list: string, end: string) => `${list.split('|')[0]}${end}`;
const DAY_PARTS = ['abend', 'morgen', 'mittag', 'nachmittag', 'vormittag', 'früh', 'nacht'];

export const de: LanguageData = {
  language: 'de',
  months: MONTHS.map(
    (list) =>
      `${list}|${inOneWord(list, 'woche')}|${inOneWord(list, 'hälfte')}|${inOneWord(list, 'wochenende')}`,
  ),
  weekdays: [
    'montag|mo',
    'dienstag|di',
    'mittwoch|mi|mittw',
    'donnerstag|do|donnerst',
    'freitag|fr|freit',
    'samstag|sa|sonnabend|samst',
    'sonntag|so|sonnt',
  ].map((list) => `${list}|${DAY_PARTS.map((part) => inOneWord(list, part)).join('|')}`),
  numbers: [
    'null',
    ...ONES,
    ...'zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig'.split('|'),
    ...STEMS.map((one) => `${one}undzwanzig`),
    'dreißig|dreissig',
    'einunddreißig|einunddreissig',
  ],
  ordinals: [
    ...'erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft|dreizehnt|vierzehnt|fünfzehnt|sechzehnt|siebzehnt|achtzehnt|neunzehnt|zwanzigst'
      .split('|')
      .map((stem) => (stem === 'acht' ? 'achte|achten|achter|achtem' : endings(stem))),
    ...STEMS.map((one) => endings(`${one}undzwanzigst`)),
    endings('dreißigst'),
    endings('einunddreißigst'),
  ],
  tags: {
    from: 'vom|von|ab|ab dem|ab den|seit|zwischen dem|zwischen|von dem|beginnend am|ab dem tag',
    to: 'bis|bis zum|bis zu|bis am|bis einschließlich|bis inklusive|bis inkl',
    dash: 'auf den|auf',
    of: 'des|den|im monat',
    article: 'der|die|das|den|dem',
    dayWord: 'tag|datum',
    on: 'am|für den|für das|fürs|im|zum|an dem|für die|in|in der|übers|um den',
    arrive:
      'wir kommen|anreise|anreisen|ankunft|ankommen|kommen|kommt|kämen|kommen an|check in|einchecken|kaemen|anreisetag|reisen an|reise an|komme|käme|treffen ein|fahren los|anreisen würden',
    leave:
      'abreise|abreisen|abfahren|abfahrt|auschecken|check out|reisen ab|fahren wieder|rückreise|heimfahren|heimreise|abreisetag|gehen wieder|reise ab|wegfahren|zurückfahren|heim|verlassen|fahren heim|zurück|fahren zurück|zurückkommen|kommen zurück|kommen wieder zurück|bleiben bis|wieder fahren|nach hause|wieder los|wieder weg|los müssen|abgereist|auszuchecken|abzureisen',
    today: 'heute',
    tomorrow: 'morgen',
    dayAfterTomorrow: 'übermorgen|uebermorgen',
    tonight: 'heute nacht|heute abend|diese nacht|für heute nacht',
    this: 'dieses|diesen|diese|dieser|diesem|kommendes|kommenden|kommende|kommender',
    next: 'nächstes|nächsten|nächste|nächster|naechstes|naechsten|naechste|nächstem',
    afterNext: 'übernächstes|übernächsten|übernächste|übernächster|uebernaechstes|uebernächstes',
    weekend: 'wochenende|we|wochenend|wochenendes|wochende',
    long: 'langes|lange|langen|verlängertes|verlängerte|verlängerten|verlaengertes',
    longWeekend:
      'langes wochenende|lange wochenende|langen wochenende|verlängertes wochenende|verlängerte wochenende|brückentag|brückentage|brückentagswochenende|feiertagswochenende',
    monthPart: MONTHS.flatMap((list) =>
      ['woche', 'hälfte', 'wochenende'].map((end) => inOneWord(list, end)),
    ).join('|'),
    half: `hälfte|monatshälfte|haelfte|${MONTHS.map((list) => inOneWord(list, 'hälfte')).join('|')}`,
    firstHalf: 'erste hälfte|ersten hälfte|1 hälfte|erste monatshälfte|erste hälfte des|ersten monatshälfte',
    secondHalf:
      'zweite hälfte|zweiten hälfte|2 hälfte|zweite monatshälfte|zweite hälfte des|zweiten monatshälfte',
    whole:
      'ganzen|ganze|ganzer|kompletten|komplett|gesamten|gesamte|den ganzen|der ganze|komplette|kompletter|den ganzen monat|der ganze monat|den kompletten monat',
    monthWord: 'monat|den monat|im monat',
    easter: 'ostern|osterwochenende|karwoche|die osterfeiertage|osterfeiertage|über ostern|oster',
    feast:
      'zwischen den jahren|pfingsten|pfingstwochenende|pfingstmontag|pfingstsonntag|himmelfahrt|christi himmelfahrt|vatertag|fronleichnam|allerheiligen|dreikönig|heilige drei könige|heiligen drei könige|dreikönige|tag der arbeit|valentinstag|muttertag|reformationstag|nationalfeiertag|tag der deutschen einheit|bundesfeiertag|maria himmelfahrt|halloween|nikolaus',
    carnival: 'karneval|fasching|fastnacht|fasnacht|faschingswochenende|karnevalswochenende',
    newYear: 'silvester|neujahr|jahreswechsel|sylvester|über silvester|neues jahr|neue jahr',
    christmas:
      'weihnachten|heiligabend|weihnachtstage|über weihnachten|heiliger abend|weihnachts|weihnachtsfeiertage',
    night: 'nacht|nächte|nächten|übernachtung|übernachtungen|naechte|nachte|ün|uebernachtungen',
    week: 'woche|wochen|wöchige',
    days: 'tag|tage|tagen',
    pairOf: 'ein bis zwei',
    or: 'oder|bzw|sonst|ansonsten',
    and: 'und|plus|+|&|u|sowie|dann',
    not: 'nicht|kein|keine|nein|nicht im',
    better:
      'lieber|doch lieber|ach nein|sorry|entschuldigung|ich meine|ich meinte|besser|vielmehr|eigentlich|korrektur|quatsch|doch|sondern|pardon|moment|tschuldigung|äh nein|meinte|verzeihung',
    insteadOf:
      'als im|als am|als vom|als den|als der|als das|statt|statt am|statt vom|statt des|anstatt|anstelle|anstelle des|und nicht|anstatt am|nicht am|statt dem|statt der|anstatt vom|statt den|anstatt der|anstatt des',
    around: 'rund um den|rund um|so rund um den',
    wasThere: 'wir waren|waren wir|waren bei|war bei|haben übernachtet|geschrieben habe|habe geschrieben',
    formerly:
      'bisher|bislang|ursprünglich|vorher war|bisheriger|bisherige|bisherigen|bis jetzt|derzeit|momentan|aktuell|zurzeit|alt|alter termin|altes datum|alte daten|ursprünglicher|eigentlich war|war|waren|gebucht war|gebucht waren|gebucht hatten wir|gebucht hatte ich',
    before:
      'spätestens|spätestens am|allerspätestens|vor|vor dem|vor den|vorher|im voraus|vor anreise|davor|zuvor|vor der anreise|vor ankunft',
    more: 'mehr|länger|extra|zusätzlich|zusätzliche|weitere|weiterer|weiteren|noch eine|noch einen|zusätzlichen|dazu',
    less: 'weniger|kürzer',
    later: 'nach|nach dem|nach den|nach der|später|danach|nach hinten',
    earlier: 'früher|eher|vorher|frueher',
    hour: 'uhr|h|std|stunden|stunde|km|kilometer|minuten|min|meter|m|qm',
    money: '€|euro|eur|$|dollar|pesos|%|prozent|chf|franken|usd|£',
    event:
      'melden uns|hören uns|entscheiden uns|entscheide mich|gebe bescheid|geben bescheid|sage bescheid|sagen bescheid|kommt bei euch|kommt bei ihnen|bei euch an|bei ihnen an|erhalten sie|bekommt ihr das geld|flug|flugzeug|flieger|prüfung|klausur|anrufen|überweise|überweisen|überweisung|zahle|zahlen|hochzeit|geburtstag|termin|meeting|besprechung|zug|landet|landen|rufen|ruft|anruf|anzahlung|vorstellungsgespräch|operation|op|bescheid|melde|melden|konzert|spiel|abitur|umzug|arzttermin|schicke|bezahle|bezahlen|examen|rufe|überweise ich|zahle ich|rufe ich|melde ich|geboren|fällig',
    greets:
      'frohes|frohe|schönes|schöne|guten|gute|schönen|gutes|fröhliche|schoenes|schoenen|guter|herrliches|angenehmes',
    street:
      'straße|strasse|str|platz|allee|weg|km|nummer|nr|telefon|tel|handy|reisepass|ausweis|hausnummer|gasse|plz|flug|iban|konto|kilometer|autobahn|bundesstraße|ring|calle|avenida|ruta|hausnr|flugnummer|gleis|zimmer nr',
    rule: 'mindestens|mindestaufenthalt|maximal|jede|pro|minimum|je|jeweils|höchstens|jeden',
    clock: 'um|gegen|um ca|so um|um etwa|so gegen|ab ca',
    everyDay: 'jeden|jeder|immer',
    ago: 'vor|seit',
    last: 'letzten|letzte|letzter|letztes|vergangenen|vergangene|vorigen',
    past: 'gestern|vorgestern',
    so: 'also|daher|deshalb|deswegen',
    weAre:
      'wir sind|wir wären|wir waeren|sind wir|wir werden|wären wir|es sind|wir kommen mit|wären|sind|seien|werden wir|es wären|sein|insgesamt|personenzahl|gäste|personen|anzahl|waeren wir|wir kommen|reisen',
    forParty: 'für|fuer|f',
    person:
      'arbeiter|monteure|handwerker|studenten|studentinnen|wanderer|radfahrer|radler|motorradfahrer|biker|angler|pilger|teilnehmer|teilnehmerinnen|mitarbeiter|mitglieder|spieler|musiker|skifahrer|taucher|urlauber|wandersleut|personen|person|pers|leute|gäste|gast|mann hoch|pax|köpfe|gaeste|leuten|personnen|p|menschen|mann|reisende|schlafplätze',
    adult:
      'erwachsene|erwachsenen|erwachsener|erw|senioren|männer|frauen|rentner|herren|damen|erwaschsene|mädels|jungs groß',
    child:
      'kinder|kind|kindern|jungs|junge|mädchen|teenager|jugendliche|jugendlicher|jugendlichen|kids|kleinkind|kleinkinder|knirpse|schulkinder|jährige|jähriger|jähriges|kiddies|jungen|ki|teenies|schulkind|zwerge|kindergartenkind|jährigen|enkelkinder|zwillinge|zwillingen',
    infant: 'baby|babys|säugling|babies|neugeborenes|säuglinge|baby-|wickelkind',
    couple:
      'wir beide|wir beiden|uns beide|uns beiden|paar|paare|pärchen|ehepaar|ehepaare|paaren|paerchen|ehepaaren|ein paar|mann und frau|sie und ich|er und ich|ich und sie|ich und er',
    family: 'familien|gruppen|haushalte|familie|gruppe|truppe|familie mit|gruppe von|familie zu|großfamilie',
    friend: 'freunde|freundinnen|freund|freundin|freunden|kumpels|kollegen|kumpel',
    kin: 'mann|frau|partner|partnerin|freund|freundin|ehemann|ehefrau|schwester|bruder|schwestern|brüder|mutter|vater|mama|papa|schwiegermutter|schwiegervater|tante|onkel|cousin|cousine|freundinnen|freunde|oma|opa|verlobte|verlobter|lebensgefährte|lebensgefährtin|schwager|schwägerin|neffe|nichte|mutti|vati|gatte|gattin|schatz|beste freundin|bester freund|kollegin|kollege|schwiegersohn|schwiegertochter|mädel',
    spouse:
      'mann|frau|partner|partnerin|freund|freundin|ehemann|ehefrau|verlobte|verlobter|lebensgefährte|lebensgefährtin|gatte|gattin|schatz',
    little:
      'kleinen|kleine|kleiner|kleinem|kurzen|kurze|jüngste|jüngster|jüngsten|zwerg|spatz|mausi|wurm|nachwuchs|große|großen|älteste|ältester|ältesten',
    youth: 'jungs|mädels|jungen|mädchen|burschen',
    only: 'nur|ausschließlich|bloß',
    each: 'je|jeweils|jede|pro paar|pro familie',
    oneChild: 'kind',
    source: 'empfohlen hat|empfohlen von|empfehlung von|tipp von|von freunden|hat uns',
    kinPair: 'eltern|schwiegereltern|großeltern|grosseltern',
    kinChild:
      'sohn|tochter|söhne|töchter|enkel|enkelin|enkelkinder|enkelkind|kinder|kind|kindern|jungs|söhnen|töchtern|söhnchen|enkeln',
    kinPlural: 'söhne|enkel|enkelkinder|kinder|kindern|jungs|söhnen|töchtern|enkeln',
    self: 'ich|mich|mir',
    alone:
      'nur ich|ich allein|ich alleine|alleine|allein|nur für mich|solo|alleinreisend|bin allein|reise allein|komme allein|komme alleine|nur für mich allein|reise alleine|einzelperson|allein reisend|bin alleine',
    mine: 'unsre|unsrer|unsren|unsrem|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer|meines',
    with: 'mit|zusammen mit|m',
    including:
      'inklusive|davon|einschließlich|inkl|darunter|mitgezählt|eingerechnet|incl|einschliesslich|wovon',
    aside: 'wie ein hund|wie hund und katze|armer hund|auf den hund|tastatur',
    without: 'ohne|kein|keine|keinen',
    pet: 'hund|hunde|hunden|katze|katzen|hündin|welpe|kater|hündchen|dackel|labrador|pudel|hundchen|vierbeiner|hündchens|mops|schäferhund|terrier|golden retriever|wauwau|retriever|mischling|kätzchen',
    year: 'jahre|jahr|jahren|j|jährige|jähriger|jähriges|jährigen|jährig',
    monthsOld: 'monate|monat|monaten|monate alt|monatige|wochen alt|mon',
    consults:
      'sprechen|spreche|besprechen|bespreche|rede|reden|kläre|klären|abklären|abkläre|absprechen|bereden|frage',
    holds:
      'bekommen sie|bekommt ihr|erhalten sie|bezahle ich|zahle ich|überweise ich|melde ich|sage ich|gebe ich|kriegt ihr|halten|freihalten|zurückhalten|festhalten|blocken|blockieren|zurücklegen|reserviert halten',
    younger: 'unter|jünger als',
    says: 'war|hat uns|hat mir|empfahl|sagt|möchte|meint|fragt|will|hat gesagt|denkt|findet|hätte|wünscht|besteht|schnarcht|arbeitet|feiert|liebt|braucht|hat',
    hesitation: 'äh|ähm|öh|öhm|hmm',
    filler:
      'nur|zu|etwa|insgesamt|ca|circa|ungefähr|jetzt|eine gruppe von|mit|noch|eine familie mit|ganze|so|gesamt|doch|dann|eine gruppe aus',
    ofUs: 'insgesamt|zu',
    theGroup: 'zu|uns|wir|alle',
    aged: 'im alter von|alter|alt|ist|sind|von|und|mit',
    option: 'option|nummer|variante|nr|hütte|haus|wahl|möglichkeit',
    dayLead: 'am|im',
    groupSaid: 'zu zweit|zu dritt|zu viert|zu fünft|zu sechst|zu siebt|zu acht|zu neunt',
    few: 'ein paar|paar',
    leaveParticle: 'ab|weg|zurück|heim|wieder ab|wieder',
    inTotal: 'insgesamt|gesamt',
    another: 'anderes|andere|weiteres',
    theirs: 'sein|seine|ihr|ihre|ihren',
    dayPart:
      'morgens|abends|mittags|früh|nachmittags|vormittags|abend|nachmittag|vormittag|am abend|am morgen|am nachmittag|am vormittag',
    within: 'innerhalb von|in etwa|in',
    thing:
      'kw|kalenderwoche|etage|stock|stockwerk|autos|auto|hütten|hütte|zimmer|betten|fahrräder|mal|häuser|fotos|koffer|dinge|fragen|optionen|motorräder|wohnungen|schlafzimmer|bäder',
    theyAre: 'kommen meine|es kommen',
    act: 'überwiesen|bezahlt|gezahlt|geschickt|eingezahlt|angezahlt|angerufen|geschrieben|anrufen|zurückrufen|rückrufen|überweisen|melden|bescheid|telefonieren|sprechen|bestätigen|einzahlen|schicken|überweise|überweise ich|zahle ich|rufe ich|melde ich|bestätige ich|schicke ich|habe ich',
    oneDay: 'am|dem',
    theyCount: 'sind|die sind',
    move: 'umbuchen|verschieben|verlegen',
    amongIs: 'ist|sind|davon ist|davon sind|davon',
    we: 'wir|uns',
    holyThursday: 'gründonnerstag',
    goodFriday: 'karfreitag',
    holySaturday: 'karsamstag|ostersamstag',
    easterSunday: 'ostersonntag',
    easterMonday: 'ostermontag',
    couples: 'paare|pärchen|ehepaare',
    twins: 'zwillinge|zwillingen',
    advance:
      'vorverlegen|vorziehen|nach vorne verschieben|nach vorn verschieben|nach vorne verlegen|nach vorne schieben',
    postpone:
      'nach hinten verschieben|verlegen um|verschieben|verschiebe|schieben|verlegen|zu verschieben|aufschieben',
    still: 'noch|noch weitere',
    stays: 'bleiben|zu bleiben|bleibe',
    adds: 'verlängern|verlängere|dranhängen|anhängen|hängen|dran|hinten dran|hinzufügen|aufstocken|dazubuchen|drauflegen|ranhängen|dranzuhängen|zu verlängern|dazunehmen|länger bleiben',
    drops: 'verkürzen|kürzen|zu verkürzen|abkürzen',
  },
  signals: {
    book: 'ich nehm|nehm die|nehm das|nehm ich|nehma|fest machen|festmachen|fix machen|buchen|buche|buchung machen|reservieren|reserviere|reservieren sie|hütte nehmen|häuschen nehmen|haus nehmen|gern nehmen|gerne nehmen|es nehmen|das nehmen|wohnung nehmen|unterkunft nehmen|zimmer nehmen|würde ich nehmen|würden wir nehmen|chalet nehmen|die nehmen|buchen würden|nehmen wir|nehme ich|wir nehmen|ich nehme|festhalten|freihalten|blocken|mieten|gebucht haben möchten|würden gern buchen|fix buchen|zu buchen|eine buchung|eine reservierung|reserviert uns|reserviert für uns|reserviert mir|bucht uns|bucht mir|bucht bitte|bitte reserviert|bitte bucht|reservier|reserviert bitte|sichern|fest buchen|halten sie|halten|blockieren|vormerken|miete|nehmen die|möchte die|reservierung für|reserviert ihr|reservierung machen|buchung für|einbuchen|zurücklegen|reservieren*|buchen*',
    availability:
      'ein bett|betten für|schlafplatz|schlafplätze|schlafgelegenheit|bett von|bett vom|bett für|frei|verfügbar|verfügbarkeit|noch was|noch etwas|etwas frei|was frei|zu haben|suchen|suche|platz|zimmer|ein zimmer|unterkunft|geht das|möglich|noch da|belegt|ausgebucht|etwas für|was für|würden gern kommen|möchten kommen|übernachten|wollen kommen|feiern|vakant|kommen können|gibt es noch|geht vom|unterkommen|verbringen|würden gerne|aufenthalt|passt es|kapazität',
    price:
      'rentnerrabatt|mengenrabatt|frühbucherrabatt|wochenrabatt|familienrabatt|seniorenrabatt|preis|preise|kostet|kosten|kostenpunkt|wie viel|wieviel|tarif|tarife|angebot|rabatt|rabatte|günstiger|teuer|preislich|was kostet|kost|koscht|kostn|kostets|person nehmt|personen nehmt|nacht nehmt|dafür nehmt|was nehmt|dafür haben|preisspanne|was kosten|was würde|gebühr|kostenvoranschlag|nachlass|was macht das|ermäßigung|wie teuer|sonderangebot|preisliste|billiger|vergünstigung|preisnachlass|verlangen|verlangt|verlange|was nehmt ihr|was nehmen sie dafür|was käme das|was würde das machen|wie viel macht|was macht|wie hoch|preisrahmen|übernachtungspreis|kurtaxe|was zahlen wir|was zahlt man|was verlangen',
    myBooking:
      'meine buchung|unsere buchung|meine reservierung|unsere reservierung|mein code|buchungscode|buchungsnummer|reservierungsnummer|bestätigt|habe gebucht|haben gebucht|ist alles in ordnung|meine daten|buchungsdaten|buchungsbestätigung|keine bestätigung|eine bestätigung|die bestätigung|auf den namen|status meiner|schon gebucht|letzten monat gebucht|bereits gebucht|unseren aufenthalt|details zu meiner|meiner buchung|unserer buchung|meiner reservierung|unserer reservierung|noch aktuell|mein buchungscode|steht unsere|steht meine|passt mit unserer',
    ownData: 'von wann bis wann|wann ist mein|wann ist unser|welche daten|welches datum',
    bookingNoun:
      'buchung|reservierung|gebucht|reserviert|aufenthalt|buchungen|bestellung|umbuchen|termin verschieben|termin ändern|datum ändern|daten ändern',
    ownBooking:
      'habe eine buchung|haben eine buchung|hab eine buchung|habe eine reservierung|haben eine reservierung|habe bereits eine buchung|haben bereits eine buchung|habe schon eine buchung|haben schon eine buchung|habe schon eine reservierung|haben schon eine reservierung|habe bereits eine reservierung|haben bereits eine reservierung|hatte gebucht|hatten gebucht|hatte reserviert|hatten reserviert|hab ich gebucht|hab gebucht|haben wir gebucht|meine buchung|unsere buchung|meine reservierung|unsere reservierung|habe gebucht|haben gebucht|meiner buchung|unserer buchung|meiner reservierung|unserer reservierung|bereits gebucht|schon gebucht|haben reserviert|habe reserviert|gebucht|die buchung|die reservierung|haben vom',
    rather: 'lieber|doch lieber|besser|stattdessen',
    modify:
      'ändern|aendern|umbuchen|verschieben|verlegen|tauschen|verlängern|änderung|abändern|hinzufügen|statt|anstatt|andere termine|anderen termin|anderes datum|ein tag später|einen tag später|einen tag früher|vorverlegen|verkürzen|eine nacht mehr|größere|anpassen|umändern|wechseln|aufstocken|eine nacht länger|dazubuchen|kommt noch|kommt auch mit|kommt auch|kommt noch mit|kommt doch mit|kommt doch nicht mit|einen tag länger|umbuchung|kürzen|noch eine nacht|ergänzen|kommt dazu|verschoben|verlegt|umbuch*|verschieb*|verlänger*|verkürz*|änder*|verleg*',
    cancel:
      'dazwischengekommen|dazwischen gekommen|schaffen es nicht|schaffen es leider nicht|schaffe es nicht|nicht mehr kommen|können nicht reisen|stornieren|storniere|storniert|stornieren sie|absagen|sagen ab|abgesagt|canceln|doch nicht kommen|kommen doch nicht|kommen nicht mehr|absage|storno|stornierung meiner|stornierung unserer|zurücktreten|sage ab|rückgängig|muss absagen|kündigen|wird nichts|storn*|absag*|cancel*',
    cancelRule:
      'wenn ich storniere|wenn wir stornieren|falls wir stornieren|falls ich storniere|stornobedingungen|stornierungsbedingungen|kostenlos stornieren|kostenfrei stornieren|kostenlose stornierung|stornogebühren|stornokosten|stornierungskosten|bis wann kann|wenn ich stornieren muss|wenn wir absagen|falls wir absagen|wenn wir stornieren müssen|im falle einer stornierung|falls wir stornieren müssen|rücktritt|bis wann können|wenn es regnet|stornofrist|wenn wir doch nicht|stornierbar|stornieren bis|wie lange im voraus|muss man reservieren|muss man vorher',
    payment:
      'bezahlen|zahlen|zahlung|bezahlt|gezahlt|zahle|überweisen|überweise|überweisung|überwiesen|anzahlung|rechnung|rückerstattung|erstattung|erstattet|erstatten|karte|kreditkarte|ec-karte|bar|iban|konto|kontodaten|paypal|beleg|quittung|kaution|raten|bankverbindung|zahlungslink|geld zurück|vorauszahlung|lastschrift|zahlungsbeleg|restbetrag|zahlungsbestätigung|girocard|klarna|restzahlung|ratenzahlung|zahlungseingang|geld|abbuchung|überweisungsbeleg|visa',
    location:
      'straße|woanders|in welcher gegend|in welcher stadt|supermarkt|postleitzahl|einkaufen|wo liegt|wo ist|wo sind|wo seid|adresse|anfahrt|lage|wie komme|wie kommen wir|entfernung|entfernt|entfernung|wie weit|weit weg|nähe|in der nähe|bahnhof|flughafen|google maps|maps|karte von|koordinaten|gps|zum strand|wegbeschreibung|standort|zu fuß|wo befindet|wo genau|erreichbar|anreise mit|mit dem zug|mit dem auto|bushaltestelle|wo finde|in welchem ort|zentrum|navi|shuttle|wie gelangt|gelegen|nah am|nah an',
    photos:
      'wie sieht es|sieht es innen|von innen|foto|fotos|bild|bilder|video|videos|aufnahmen|ansehen|instagram|bildern|rundgang',
    amenities:
      'halbpension|vollpension|pension|verpflegung|wlan|wifi|internet|pool|schwimmbad|grill|bettwäsche|handtücher|handtuch|küche|parkplatz|parkplätze|parken|klimaanlage|heizung|babybett|kinderbett|hochstuhl|fernseher|tv|waschmaschine|geschirrspüler|spülmaschine|trockner|föhn|whirlpool|sauna|kamin|holz|frühstück|mikrowelle|kühlschrank|backofen|ofen|balkon|terrasse liegt|garten|schlafzimmer|betten|bett|bad|bäder|dusche|badewanne|warmwasser|ausstattung|ausgestattet|rollstuhl|barrierefrei|fahrräder|kajak|kaffeemaschine|inbegriffen|endreinigung|wallbox|ladestation|netflix|empfang|aufzug|brötchenservice|bettzeug|toaster|spielplatz|reinigung|herd|hot tub|restaurant|bügeleisen|spielzeug|brennholz|geschirr|lagerfeuer|feuerstelle|meerblick|seeblick|aussicht|blick',
    policies:
      'mindest*|mietdauer|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|anreisetage|anreisetag|an welchen tagen|wochentag|wochentage|kinder willkommen|willkommen|haustiere|haustier|rauchen|raucher|uhrzeit|wann kann man|ab wann|bis wann|mindestaufenthalt|mindestens|hausregeln|regeln|erlaubt|partys|party|lärm|spät anreisen|spätanreise|hund mitbringen|hund mitnehmen|hund erlaubt|hunde erlaubt|besucher|ausweis|mindestalter|gepäck|bedingungen|mitbringen den hund|hunde willkommen|hausordnung|anreisezeit|abreisezeit|musik|um wie viel uhr|um wieviel uhr|wie viel uhr|welche uhrzeit|schlüssel|schlüsselübergabe|ruhezeiten|koffer|zigaretten|minimum',
    distance:
      'wie weit|wie lange fährt|wie viele kilometer|wieviel kilometer|weit weg|wie weit entfernt|wie lange braucht|wie viele minuten|wie viel km|wieviele km|wie nah',
    human:
      'mit jemandem|mit einem menschen|sprechen|mensch|menschen|vermieter|eigentümer|inhaber|chef|rufen sie|ruf mich|anrufen|zuständige|zuständigen|ansprechpartner|mitarbeiter sprechen|echten menschen|überhaupt jemand|telefonnummer|besitzer|gastgeber|rückruf|telefonisch|telefonieren|verantwortlichen|ruft mich|kundendienst|persönlich|mit wem|rückrufen|zurückrufen|jemand erreichbar',
    broken:
      'geht nicht mehr|gehen nicht mehr|funktioniert nicht mehr|funktionieren nicht|heizung geht nicht|wlan geht nicht|dusche geht nicht|kein warmes wasser|kein warmwasser|ist ausgefallen|tropft|undicht|kaputt|funktioniert nicht',
    complaint:
      'beschwerde|beschweren|unverschämt|unverschämtheit|frechheit|skandal|niemand antwortet|keiner antwortet|betrug|dreckig|schmutzig|enttäuscht|unmöglich|dreimal gefragt|seit tagen|keine antwort|warte seit|schlechter service|reklamation|ein bot|ein roboter|warten seit|katastrophe|schlamperei|inakzeptabel|abzocke|anwalt|furchtbar|ekelhaft|nicht akzeptabel|geht gar nicht|reicht mir',
    consent: 'ja|jawohl|gerne|gern|bestatige|einverstanden|bitte|klar|naturlich|genau|stimmt',
    yes: 'ja|jo|jawohl|ok|okay|passt|passt so|gerne|gern|perfekt|super|klar|natürlich|einverstanden|in ordnung|genau|alles klar|stimmt|bestätige|bestätigt|sehr gut|abgemacht|prima|gut|👍|👌|✅|richtig|jep|ja bitte|ja gerne|ja klar|sicher|selbstverständlich|machen wir|top|toll|das passt|korrekt|geht klar|auf jeden fall|klingt gut|jap|so machen wir|freilich|yes|wunderbar|bitte|okey',
    no: 'nein|ne|nee|nö|nein danke|lieber nicht|nicht jetzt|noch nicht|keine|keiner|vergiss es|negativ|gerade nicht|👎|❌|danke nein|im moment nicht|nichts weiter|kein interesse|vorerst nicht|vergessen sie|auf keinen fall|doch nicht|momentan nicht|passt nicht|keines|nichts',
    thanks:
      'danke|dankeschön|vielen dank|besten dank|herzlichen dank|dank|dankend|merci|danke schön|tausend dank|danke sehr|bedanke|bedanken|lieben dank|thx',
    greeting:
      'hallöle|huhu|guude|hoi|salü|ahoi|servas|grüß dich|n abend|hallole|herr|frau|moinmoin|euch auch|ihnen auch|dir auch|euch allen|ihnen allen|und familie|und der familie|und ihrer familie|an alle|zusammen|aus berlin|wünsche ich|wünschen wir|wünsche|wünschen|hallo|guten tag|guten morgen|guten abend|servus|moin|grüß gott|gruss gott|grüezi|hi|hey|gute nacht|frohe weihnachten|frohes neues|frohes neues jahr|frohe ostern|schönes wochenende|schönen tag|schönen abend|grüß euch|guten rutsch|tach|mahlzeit|liebe grüße|hallöchen|frohes|frohe|schönes|schönen|guten|gute|habe die ehre|griaß|na|tschüss|tschüß|tschau|bis bald|bis dann|wiedersehen|grüße|mfg|grüss|griass|moinsen|wie geht',
    info: 'information|informationen|info|infos|frage|fragen|auskunft|mehr erfahren',
    cheapest:
      'günstigste|billigste|preiswerteste|am günstigsten|am billigsten|günstigere|günstigsten|billigsten|billigere',
    largest: 'größte|groesste|geräumigste|größere|am größten|größten|grösste',
    lastOne: 'letzte|letzten|letztere',
    offTopic:
      'ihrer plattform|eurer plattform|meine eigene wohnung|eigene unterkunft|inserieren|inserat|wir bieten|biete ihnen|bieten ihnen|partnerschaft|seo|ihre webseite|ihre website|kooperation|dienstleistung|dienstleistungen|influencer|influencerin|stelle frei|falscher chat|falsch verbunden|verwählt|falsche person|aus versehen|tastatur|mitarbeiter|job|jobs|bewerbung|stellenangebot|werbung|verkaufen|falsche nummer|praktikum|lebenslauf|weiss nicht|weiß noch nicht|keine ahnung|wissen wir noch nicht',
    sells:
      'meinen lebenslauf|suchen sie personal|sucht ihr personal|sucht ihr noch personal|aushilfe|aushilfen|suche arbeit|suche einen job|suche job|kauft ihr|kaufen sie|wir verkaufen|ich verkaufe|wir bieten|biete ihnen|bieten ihnen|kooperation|dienstleistung|dienstleistungen|ihrer plattform|eurer plattform|influencer|ihre webseite|ihre website|inserieren',
    checkTimes: 'check-in|check-out|einchecken|auschecken',
    rate: 'pro nacht|budget|preislimit|höchstens ausgeben|maximal ausgeben',
    howMany:
      'wie viel personen|wieviel personen|wie viel leute|wieviel leute|wieviel nächte|wie viel nächte|wieviel zimmer|wie viel zimmer|wieviel betten|wie viel betten|wie viel platz|wieviel platz|wieviel kilometer|wie viel kilometer|wieviel km|wie viel km|wieviel minuten|wie viel uhr|wieviel uhr',
    mayWe: 'dürfen wir|darf man|darf ich|dürfte man|dürften wir|dürfen',
    haveYou: 'hätten sie|habt ihr|haben sie',
    discount:
      'aufpreis|aufschlag|zuschlag|zusatzkosten|rentnerrabatt|mengenrabatt|frühbucherrabatt|wochenrabatt|familienrabatt|seniorenrabatt|rabatt|rabatte|nachlass|ermäßigung|sonderangebot|preisnachlass|vergünstigung',
    cannotCome: 'können nicht kommen|kann nicht kommen|nicht kommen|können leider nicht',
    cancelAsk: 'kann man stornieren|stornierung',
    ifWord: 'wenn|falls|sollten|sollte',
  },
  ambiguous: 'mo|di|mi|do|fr|sa|so',
  clues:
    'märkte montage frei freie mai sams dienst der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei mit nach von vom zu zum zur für über bis ab um ich du er sie es wir ihr mein meine unser unsere euer eure ist sind war wäre wären haben hat habe hätten würden würde können kann könnten möchten möchte wollen will gibt es noch auch nicht kein keine ja nein bitte danke hallo wie was wo wann wer warum welche viel sehr schon dann da so gern gerne hütte haus häuschen nacht nächte personen guten sehr ihre ihr euch uns mich mir dich geht kommen kämen leider jetzt mal muss man nur heute morgen etwas was fürs gibts bei der ach doch lieber alles letzten monat suchen mitarbeiter winter angebot wissen wir lautet',
};

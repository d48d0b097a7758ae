import type { LanguageData } from './data.ts';

const ONES = 'one|two|three|four|five|six|seven|eight|nine'.split('|');
const ORDINAL_ONES = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth'.split('|');

export const en: LanguageData = {
  language: 'en',
  months: [
    'january|jan',
    'february|feb|febuary|febrary|feburary|feburay|febr',
    'march|mar',
    'april|apr',
    'may',
    'june|jun|jnue|juen|jume|junne|junr',
    'july|jul|jluy|juyl|jully|juley|julu',
    'august|aug',
    'september|sept|sep',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
  weekdays: [
    'monday|mon',
    'tuesday|tue|tues',
    'wednesday|wed|weds|wensday|wenesday|wendsday|wednessday',
    'thursday|thu|thur|thurs',
    'friday|fri',
    'saturday|sat',
    'sunday|sun',
  ],
  numbers: [
    'zero',
    'one|a|an',
    ...ONES.slice(1),
    ...'ten|eleven'.split('|'),
    'twelve|a dozen|dozen',
    ...'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split('|'),
    ...ONES.map((one) => `twenty ${one}|twenty-${one}|twenty${one}`),
    'thirty',
    'thirty one|thirty-one|thirtyone',
  ],
  ordinals: [
    ...ORDINAL_ONES,
    ...'tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth'.split(
      '|',
    ),
    ...ORDINAL_ONES.map((one) => `twenty ${one}|twenty-${one}`),
    'thirtieth',
    'thirty first|thirty-first',
  ],
  tags: {
    from: 'from|from the|between|between the|starting|starting on|starting from|beginning|as of|from about',
    to: 'to|till|until|til|through|thru|up to|until the|to the|till the|untill',
    dash: '',
    of: 'of|of the month of',
    article: 'the|a|an',
    dayWord: 'day|the day|date',
    on: 'on|on the|in|for the|for|by the|by|at the|in the',
    arrive:
      'arrive|arriving|arrival|arrivals|check in|checkin|checking in|come|coming|getting there|get there|get in|getting in|there on|land|reach|start|starting|stay from|arrives',
    leave:
      'heading off|head off|vacate|vacating|moving out|move out|due to leave|due out|flying out|fly out|heading out|our last day is|last day is|make tracks|be gone|off home|heading home|head back|drive home|driving home|leave|leaving|depart|departure|departing|check out|checkout|checking out|heading back|head home|heading home|go home|going home|fly home|fly back|drive back|return|returning|stay until|stay till|coming back|come back|back on|be back|back home|back by|leaves|out on|go back|going back|out',
    today: 'today|todays',
    tomorrow: 'tomorrow|tmrw|tmr|tomorow|tommorow|tomorrow night|2moro|tommorrow',
    dayAfterTomorrow: 'day after tomorrow|the day after tomorrow|day after tmrw',
    tonight: 'tonight|tonite|this evening|this very night|2nite',
    this: 'this|the coming|coming|this coming|upcoming',
    next: 'next',
    afterNext: 'after next|following weekend|the following weekend',
    weekend: 'weekend|wkend|wknd|week end',
    long: 'long|extended',
    longWeekend:
      'long weekend|bank holiday weekend|bank holiday|three day weekend|3 day weekend|3-day weekend|holiday weekend|long wkend',
    half: 'half|fortnight|half of',
    firstHalf: 'first half of|first half|first fortnight of|first fortnight in|1st half of',
    secondHalf:
      'second half of|second half|second fortnight of|second fortnight in|2nd half of|last half of|latter half of',
    whole:
      'all of|all|whole|entire|whole of|the whole of|the whole|the entire|throughout|the full|full|all through',
    monthWord: 'month|month of|the month of',
    easter: 'easter|easter weekend|holy week|semana santa|easter week',
    feast:
      'thanksgiving|memorial day|labor day|labour day|presidents day|veterans day|columbus day|mlk|halloween|boxing day|hogmanay|valentines|valentine s|valentines day|valentine s day|whitsun|pentecost|ascension|independence day|bonfire night|mothers day|mother s day|fathers day|father s day|st patrick s day|st patricks day|juneteenth|canada day|victoria day',
    carnival: 'carnival|carnaval|mardi gras',
    newYear:
      "new year|new years|new year's|new year's eve|new years eve|nye|new year s|new year's day|new years day",
    christmas: 'christmas|xmas|christmas eve|christmas day|noel|chrismas',
    night: 'overnight|overnights|night|nights|nite|nites|nigths|nigth|nts',
    week: 'week|weeks|wk|wks',
    days: 'day|days',
    fortnight: 'fortnight|fortnights',
    pairOf: 'a couple of|couple of|couple|a couple|a pair of|a cpl of',
    or: 'or|maybe|if not|otherwise|failing that',
    and: 'and|plus|n|&|+|and then',
    streetBehind: 'avenue|ave|street|st|road|rd|lane|boulevard|blvd',
    not: 'not|no|rather than|isn t|don t',
    better:
      'actually|sorry|i mean|i meant|make that|make it|correction|rather|better|instead|no wait|or rather|scratch that|no sorry|my mistake|but|oops|wait|change that to',
    insteadOf:
      'than in|than on|than the|than from|than|instead of|instead of the|in place of|rather than|rather than the|and not|not the|not on the|moved from|not from',
    before: 'before|in advance|prior|ahead|beforehand|earlier',
    more: 'more|extra|additional|another|further|longer|xtra',
    less: 'less|fewer|shorter',
    later: 'later|after|afterwards|further on',
    earlier: 'earlier|before|sooner',
    hour: 'am|pm|a m|p m|hours|hour|hrs|h|hr|oclock|o clock|clock|minutes|minute|min|mins|km|kms|miles|mile|kilometers|kilometres|meters|metres|m|yards|ish|noon|ft|feet',
    money: '$|€|£|usd|dollars|bucks|euros|pesos|pounds|quid|eur|gbp|percent|%|us$|ars|k|dollar',
    event:
      'flight|plane|exam|exams|call|calling|wedding|transfer|transferring|transferred|wire|pay|paid|deposit|deposited|payment|meeting|appointment|interview|birthday|surgery|test|lands|landing|ring me|phone|email|let you know|sent|confirm by|get back|work until|invoice|ferry|final|concert|finish work|graduation|conference|match|bus|train|ferry|anniversary|due|i ll transfer|i ll pay|i ll call|i ll send|i pay|i transfer|i call|i ll let you know|i ll confirm|born|talk|speak|went out on|went out|goes out on|goes out|go out on|gone out on',
    greets: 'happy|merry|good|nice|great|lovely|have a|enjoy your|wonderful',
    street:
      'street|avenue|ave|road|rd|route|highway|hwy|km|kilometre|kilometer|number|no|passport|phone|mobile|zip|postcode|flight|plaza|square|st|boulevard|blvd|calle|avenida|ruta|plaza|id|dni|account|iban|tel|cell|whatsapp|mile|terminal|gate|lane',
    rule: 'minimum|min|at least|maximum|max|every|each|minimum stay|min stay|limit',
    clock: 'at|at about|at around|in at|out by|out at',
    ago: 'been waiting|waiting|waited|been waiting for|waiting for',
    agoAfter: 'ago',
    last: 'last|past',
    past: 'yesterday|last night',
    everyDay: 'every|all|most',
    so: 'so|therefore|then',
    weAre:
      "bringing|bring|we are|we're|we re|were|we will be|we'll be|we d be|we would be|we'd be|there are|there's|there will be|there'll be|there is|party of|group of|we are a group of|there would be|guests|people|persons|adults|im travelling with|we number|it will be|it'll be|pax|make that|it would be|you can put|if we were|if we are",
    forParty: 'for|sleeps|sleep|fit|fits|accommodate|host',
    person:
      'people|persons|person|pax|guests|guest|ppl|peeps|folks|individuals|travellers|travelers|humans|heads|peopl|pers|souls|persones|visitors|peeple|bodies',
    adult:
      'adults|adult|grown ups|grown up|grownups|grown-ups|grownup|seniors|men|women|ladies|guys|girls|lads|retirees|pensioners|blokes|gals|gentlemen|man|woman|adutls',
    child:
      'kids|kid|children|child|toddler|toddlers|teenager|teenagers|teens|teen|boys|boy|girl|little ones|little one|youngsters|kiddos|kiddo|year old|years old|yr old|year olds|yo|minors|minor|tots|yrs old|wee ones|childs|childrens|bairns|kiddies|tweens|twins',
    infant:
      'baby|babies|infant|infants|newborn|newborns|month old|months old|bub|bubs|month olds|lap infant|babys|mo old',
    couple:
      'couple|couples|a couple|husband and wife|me and her|me and him|her and i|him and i|she and i|he and i',
    family: 'family|party|group|bunch|family group|a group|table',
    friend: 'friends|friend|mates|mate|buddies|colleagues|coworkers|pals|girlfriends|companions',
    kin: 'gran|nan|nana|missus|better half|bestie|stepdad|stepmum|stepmom|husband|wife|partner|boyfriend|girlfriend|sister|sisters|brother|brothers|mother|father|mum|mom|dad|fiance|fiancee|spouse|aunt|uncle|cousin|cousins|friend|friends|mother in law|father in law|sister in law|brother in law|grandma|grandpa|grandmother|grandfather|nan|nephew|niece|best friend|other half|bf|gf|mate|hubby|granny|in law|roommate|colleague|mil',
    spouse:
      'missus|better half|husband|wife|partner|boyfriend|girlfriend|fiance|fiancee|spouse|other half|bf|gf|hubby',
    kinPair:
      'parents|in laws|grandparents|folks|mum and dad|mom and dad|inlaws|parents in law|mother and father',
    kinChild:
      'lad|lass|nipper|wee one|little man|little lady|little fella|boy|girl|son|daughter|grandson|granddaughter|grandchild|sons|daughters|grandkids|grandchildren|stepson|stepdaughter|grandsons|granddaughters|little boy|little girl|kid|child|godson|goddaughter|teenager',
    kinPlural: 'sons|daughters|grandkids|grandchildren|grandsons|granddaughters',
    self: 'me|i|myself|us',
    alone:
      "single mum|single mom|single dad|single parent|single mother|single father|one man band|lone traveller|lone traveler|all by myself|party of one|table for one|just me|only me|just myself|by myself|on my own|travelling alone|traveling alone|solo|for myself|only myself|i'm alone|me alone|just for me|single traveller|solo traveler|solo traveller|i m alone|coming alone|i ll be alone",
    mine: 'my|our',
    with: 'with|along with|together with',
    including:
      'including|incl|counting|which includes|of which|of whom|one is|with one being|among them|of them',
    aside: 'keyboard',
    without: 'no|without|0|zero',
    pet: 'dog|dogs|cat|cats|puppy|pup|puppies|kitten|kitty|kittens|poodle|labrador|pooch|doggy|doggie|terrier|golden retriever|lab|pug|dachshund|spaniel|collie|fur baby',
    year: 'yr old|yrs old|years|year|yrs|yr|y o|yo|years old|year old|year olds',
    monthsOld: 'months|month|months old|month old|mo|mos|mths|weeks old|week old',
    consults: 'check|checking|speak|talk|discuss|confirm|consult|agree|clear it|run it by|chat',
    holds: 'hold|hold it|hold the|hold on to|keep|keep it|save|save it|hold that|keep that',
    younger: 'under|younger than|below|less than|under the age of',
    says: 'set|did|made|booked|reserved|arranged|organised|organized|found|gave|sent|paid|stayed|visited|lives|handles|handled|filled|wrote|emailed|messaged|texted|rang|phoned|used|took|saw|heard|already|has|had|doesn|doesn t|told|says|said|tells|tell|thought|recommends|suggests|insists|keeps|thinks|wants|asks|told|asked|snores|prefers|would|needs|suggested|is asking|wanted|wonders|loves|mentioned|reckons|called|works|likes|recommended',
    hesitation: 'uh|um|uhm|er|erm|umm|uhh|hmm',
    filler:
      'only|just|about|around|still|like|total of|a group of|in total|a party of|going to be|probably|a total of|maybe|a family of|now',
    ofUs: 'of us|in total|all together|altogether|in all',
    theGroup: 'the|all|us',
    aged: 'aged|ages|age|is|are|who is|who s|who are|whos|years|turning|thats|that s',
    option: 'option|number|no|cabin|choice|the number|nr|accommodation|house',
    dayLead:
      'about|how about|what about|prefer|rather|maybe|on|this|in|of|for|by|next|all|early|late|until|from|during',
    inTotal: 'in total|in all|altogether|all together',
    another: 'another|other',
    theirs: 'her|his|their',
    dayPart:
      'in the morning|morning|in the afternoon|afternoon|in the evening|evening|at night|early|late|night time|midday',
    within: 'within|in about|in',
    thing:
      'cars|car|cabins|cabin|rooms|room|beds|bikes|bathrooms|times|vehicles|bedrooms|houses|options|photos|bags|things|questions|units|apartments|spots|kayaks|tents|motorbikes|pictures|places',
    theyAre: 'it s for|they re|they are|it would be for',
    act: 'i ll transfer|i ll pay|i ll call|i ll send|i pay|i transfer|i call|i have|we have|i ll let you know|i ll confirm|i confirm',
    theyCount: 'are|who are',
    move: 'move|change|reschedule|shift|switch|push',
    amongIs: 'is|are|of them is|of them are|of us is|being|will be',
    we: 'us|we',
    holyThursday: 'maundy thursday|holy thursday',
    goodFriday: 'good friday',
    holySaturday: 'easter saturday|holy saturday',
    easterSunday: 'easter sunday',
    easterMonday: 'easter monday',
    couples: 'couples',
    twins: 'twins',
    postpone: 'postpone|delay|push back|push it back|move it back',
    adds: 'extend|extend it by|extend by|extend it|add|adding|lengthen|tack on|prolong|stretch it',
    drops:
      'drop|dropping|shorten|shorten it|shorten by|shorten it by|cut|cut it|remove|take off|knock off|lose|reduce|reduce it by',
    advance: 'bring forward|bring it forward',
  },
  signals: {
    book: 'put my name down|put our name down|put our names down|let s go for it|we ll go for it|book|booking for|reserve|reserving|reserve it|book it|book me|i d like to book|to book|make a reservation|make a booking|hold|hold it|hold the|secure|we ll take|i ll take|i take|we take|take it|take the|lock in|lock it in|go ahead and book|sign me up|put us down|put me down|save it for|save us|grab|confirm the booking|rent|let s do|we want the|snap up|pencil us|go ahead with|can i have it|can i have the cabin|can i have that one|can we have it|like to have the|keep the cabin for|keep it for|bag',
    availability:
      'availability|available|availabilities|vacancy|vacancies|anything|free|any room|have room|a room|rooms|any cabins|a cabin|cabins|looking for|do you have space|have space|space|openings|opening|opens up|a place|somewhere|we like to come|like to come|would like to stay|want to stay|can we stay|can we come|could we come|still available|anything left|we want to come|get away|possible to stay|any chance of|accommodate|taken|booked up|got a|got anything|have you got|fit us|spare|thinking of coming|to stay|squeeze us|avail|avails|availible|availble|availabilty|avlbl|vacant|what s open|whats open|dates open|still open|open dates|you open|anything open|open nights|open weekends',
    price:
      'price|prices|how much|cost|costs|rate|rates|quote|discount|discounts|fee|fees|charge|per night|nightly|ballpark|deal|deals|special offer|offers|pricing|total be|what would it be|what do you charge|estimate|tariff|what does it come to|promo|promotion|set me back|run me|how mutch|budget|quotation|how expensive|any cheaper|cheaper for|it cheaper|that cheaper|cheaper in|cheaper if|cheaper to|cheaper on|cheaper during|get cheaper|set us back|the damage|the total|total for the|what are you charging|going to cost|what would that come|damage for',
    myBooking:
      'did i book|did we book|have i booked|have we booked|what dates did|which dates did|still booked|are we booked|am i booked|are we confirmed|am i confirmed|all booked|booked in|did my booking|did our booking|has my booking|is my booking|my confirmation|our confirmation|my booking ref|booking ref|find our booking|look up my|pull up my|my booking|our booking|my reservation|our reservation|my code|booking code|reservation code|booking details|reservation details|is it confirmed|confirmed|confirmation number|confirmation code|booking number|reservation number|booking reference|i booked|we booked|i have a booking|we have a booking|i have a reservation|we have a reservation|check my|status of|just checking|my stay|our stay|under the name|already booked|i reserved|we reserved|find my|my ref|everything s ok|still ok',
    ownData: 'whats my|what s my|what is my|when is my|when s my|what are my|when is our|what s our',
    bookingNoun:
      'our arrival|my arrival|arrival date|our check in|my check in|our checkout|my checkout|our check out|my check out|my departure|our departure|departure date|checkout date|check in date|check out date|booking|reservation|reservations|bookings|booked|reserved|rez|change the dates|change the date|change my dates|change our dates|reschedule|move our dates|move my dates|change dates|our stay|my stay',
    ownBooking:
      'did i book|did we book|have i booked|have we booked|did i reserve|i have booked|we have booked|i ve booked|we ve booked|my booking|our booking|my reservation|our reservation|i booked|we booked|i have a booking|we have a booking|i have a reservation|we have a reservation|already booked|have booked|i reserved|we reserved|existing booking|existing reservation|the booking|the reservation',
    rather: 'instead|rather|prefer|better',
    modify:
      'can we make it|could we make it|let s make it|can you make it|change|changing|move|moving|modify|reschedule|postpone|push|push back|bring forward|extend|shift|amend|switch|swap|add|adding|alter|instead of|different dates|other dates|another cabin|one more night|extra night|joining us|longer|shorten|update|adjust|bump|upgrade|come a day later|a day later|a day earlier|arrive later|drop a night|instead|cut|edit|remove|prolong|reschedul*|chang*|postpon*|extend*|modif*|amend*',
    cancel:
      "bail on|have to bail|can t travel|cannot travel|can t go anymore|unable to travel|not be able to travel|won t be able to come|can t come anymore|cancel|cancelling|canceling|call it off|call off|won't be coming|won t be coming|not coming|we re not coming|no longer coming|cancelation please|cancel it|have to pull out|not going to make it|scrap the|pull out|drop our booking|cancel*",
    cancelRule:
      'if i cancel|if we cancel|if i need to cancel|if we need to cancel|if we have to cancel|if i have to cancel|cancellation policy|cancelation policy|cancellation rules|cancellation terms|free cancellation|cancel for free|cancel free|cancellation fee|how late can|until when can|cancellation conditions|cancelling policy|should i cancel|in case we cancel|in case of cancellation|what happens if|if plans change|refundable|if it rains|last minute cancel|cancel without|cancel up to|how far in advance|do i need to book|do we need to book|need to book in advance',
    payment:
      'sent the money|send the money|sent you the money|money has gone|money gone through|made the transfer|sent it over|balance due|owe you|still owe|chargeback|pay pal|bank transfer|wire you|google pay|klarna|split the payment|in instalments|pay half|pay the rest|pay later|sort code|swift|card details|take cards|take card|accept cards|accept card|take amex|overcharged|charged twice|charged me twice|vat receipt|cheque|cheques|pay by check|pay|paid|payment|payments|transfer|transferred|wire|deposit|card|credit card|cards|debit|invoice|invoices|refund|refunded|receipt|paypal|account|iban|cash|installments|instalments|money back|venmo|zelle|wise|revolut|payment link|bank details|down payment|proof of|prepay|visa|mastercard|amex|western union|bill|stripe|vat|apple pay|bitcoin|get my money|crypto|balance|bank transfer|bank account',
    location:
      'where abouts|where about|where s the|wheres the|where s your|wheres your|where r u|where are u|where u at|where you at|where s it|wheres it|where s this|wheres this|where is this|where do i find|where will we|where do we|how remote|what town|which town|what city|what village|nearest town|nearest shop|nearest supermarket|nearest beach|nearest|what part of|on the map|sat nav|satnav|what3words|grid reference|zipcode|taxi from|drive there|getting there|get to you|get to yours|get to the cabin|get to your|by bus|by train|by car|on foot|close by|supermarket|supermarkets|shops nearby|postcode|post code|zip code|where are you|where is|located|location|address|directions|how do i get|how do we get|how to get|how can i get|how can we get|way to get there|directions|how far|far from|is it far|far away|far to|far is|so far from|distance|near|close to|nearby|map|maps|google maps|walking distance|walk to|airport|coordinates|gps|from town|from the beach|the way|what area|which area|where exactly|where you are|station|bus stop|how long is the drive|whereabouts|find you|pin|public transport|shuttle|driving from|drive from',
    photos:
      'insta|any snaps|virtual tour|floor plan|floorplan|walkthrough|walk through|360|look like|looks like|what it is like inside|photo|photos|picture|pictures|pics|pic|video|videos|images|image|see the inside|instagram|snaps|footage|gallery|what it looks like|virtual tour|look like inside',
    amenities:
      'log burner|wood burner|woodburner|wood stove|wood burning|burner|cooker|hob|induction|freezer|ice|toaster|highchair|stair gate|blender|nespresso|cafetiere|corkscrew|curtains|blackout|hammock|hammocks|slide|swings|table tennis|ping pong|pool table|football table|dartboard|games|dvd|dvds|smart tv|streaming|chromecast|speaker|speakers|bluetooth|ensuite|en suite|bunk beds|bunks|sofa bed|sofabed|king size|kingsize|king bed|queen bed|twin beds|single beds|twin room|mosquito nets|boat|boats|canoe|canoes|paddle board|paddleboard|paddleboards|sup boards|fishing rods|jetty|dock|firepit|fire pit|campfire|deck|patio|porch|lift|ramp|step free|disabled|4g|5g|phone signal|starlink|broadband|generator|tap water|drinking water|gas|electricity|plug adaptor|washing line|toilet paper|loo roll|toiletries|robes|slippers|bedding|duvet|duvets|pillows|blankets|central heating|radiators|outdoor shower|tub|jacuzzi tub|microwave oven|dining table|laundry|tumble dryer|ironing board|vacuum|hoover|bathtub|games room|barbeque|barbie|braai|pizza oven|outdoor seating|private beach|car park|garage|fenced|enclosed garden|yard|wheelchairs|chef|cook for us|room only|half board|full board|all inclusive|meals|groceries|bikes to rent|how many does it sleep|how many people|how many guests|how many sleep|how many can|how many fit|how many persons|how many adults|how many does|how many of us|how many do|sleeps how many|max guests|maximum guests|max number of|maximum number of|max people|capacity|occupancy|max occupancy|how big is|how big are|square metres|square feet|electric car|electric cars|electric vehicle|kettle|washing up|sockets|plugs|wifi|wi fi|internet|pool|swimming|grill|bbq|barbecue|linen|linens|towels|towel|sheets|kitchen|parking|park|air con|air conditioning|aircon|ac|a c|heating|heated|crib|cot|high chair|tv|television|netflix|washing machine|washer|dryer|dishwasher|hot tub|jacuzzi|fireplace|firewood|breakfast|hair dryer|hairdryer|oven|stove|microwave|fridge|balcony|terrace|deck furniture|garden|beds|bed|shower|bath|hot water|amenities|facilities|wheelchair|accessible|elevator|sauna|kayaks|kayak|bikes|coffee maker|include|included|ev charger|charger|heater|stairs|fan|playground|signal|utensils|cleaning|room service|restaurant|iron|board games|equipped|wood|double bed|safe|gym|private bathroom|trampoline|soap|shampoo|how many bedrooms|how many bathrooms|how many rooms|view|views|sea view',
    policies:
      'have a small party|a small party|birthday party|hen party|hen do|stag do|stag night|music late|candles|how old do|age restriction|minimum age|vapes|day guests|extra guests|overnight guests|bring friends round|friends over|security deposit|damage deposit|take dogs|take a dog|take pets|take cats|take kids|take children|accept dogs|accept pets|accept cats|accept children|accept kids|dogs ok|dog ok|pets ok|dogs okay|are dogs|are pets|are cats|ok with dogs|ok with pets|ok to bring|okay to bring|take our dog|take my dog|bring our dogs|bring my dogs|bring two dogs|bring 2 dogs|bring the dog|bring the dogs|bring along our dog|bring the cat|bring my cat|bring our cat|bring a cat|bring a puppy|dogs included|welcome dogs|dog charge|pet fee|children welcome|kids welcome|kids allowed|families welcome|dogs welcome|min stay|min nights|min night|pets|pet|pet friendly|dog friendly|smoking|smoke|smoker|check in time|minimum stay|minimum|night minimum|house rules|rules|allowed|allow|policy|policies|age limit|parties|a party at|noise|quiet hours|late arrival|early arrival|late check|early check|what time|drop our bags|leave our bags|leave luggage|visitors|day visitors|id required|documents|stag parties|stag groups|permitted|deposit required|curfew|luggage|music|vape|vaping|self check|arrive late|arrive early|events|have a party|throw a party|bring my dog|bring our dog|bring a dog|bring pets|bring a pet|bring a friend over',
    distance:
      'how far|how many miles|how many km|how long is the drive|how long does it take|how long to get|how close|what distance',
    human:
      'number i can|number to call|number i could|ring you|a number to|actual person|somebody i can|someone i can|someone to call|a robot|robot|human|speak to|speak with|talk to|talk with|real person|owner|the host|manager|put me through|call me|ring me|someone real|agent|representative|operator|can somebody|could somebody|somebody there|somebody please|is there somebody|somebody call|somebody who|anyone there|phone number|call you|is there any human|customer service|an actual person|in charge|give me a call|someone from|phone me|anybody there|a call back|is this a bot|are you a bot|am i talking to|speaking to a person|to a person|with a person|an actual human',
    whatWould:
      'what would|what d|what s it for|whats it for|what is it for|what are you asking|what do you want for|what would we|what will it be|what s the total',
    asksThing:
      'does it have|does it got|does the cabin have|does the house have|does the place have|does the lodge have|do the cabins have|does yours have|do you provide|do you supply|is there a|is there an|is there any|are there any|do they have|do they come with|does it come with|come with a|comes with|has it got|is it equipped|does the unit have|does each cabin have|do all the cabins have|does the big one have|does the cottage have|what s in the|whats in the|what does it have',
    wantsIt:
      'can i have|can we have|could i have|could we have|may i have|may we have|i ll have|we ll have|can i get|can we get',
    noPets: 'no pets|no dogs|no dog|no pet|no animals|without pets|no smokers|non smokers|non smoking',
    foreignCancel:
      'flight was cancelled|flight got cancelled|flight has been cancelled|flight is cancelled|flight was canceled|flight got canceled|flights were cancelled|train was cancelled|ferry was cancelled|ferry is cancelled|wedding was cancelled|wedding is cancelled|concert was cancelled|event was cancelled|bus was cancelled|airline cancelled|airline has cancelled|cancelled our flight|cancelled my flight',
    notBook:
      'writing a book|write a book|a book|my book|read a book|good book|books|guest book|by the book|face book',
    orCall:
      'call me on|phone me on|ring me on|text me on|reach me on|reach me at|my number is|my number s|my mobile is|my whatsapp is|if easier|if it s easier|if that s easier|if its easier|if you prefer|if needed|if need be|if you need|if you like|if any questions|happy to chat',
    complaint:
      'complaint|complain|disgrace|disgraceful|unacceptable|disgusting|terrible|awful|nobody answers|no one answers|nobody replies|scam|filthy|dirty|ridiculous|call me back|worst|horrible|appalling|rude|fed up|still waiting|no one is answering|nobody has answered|a joke|doesn t work|not working|isn t working|aren t working|isnt working|doesnt work|broken|asked three times|asked twice|disappointed|been waiting|is a bot|not a bot|lawyer|shocking|furious|cockroaches|bedbugs|no reply|no hot water|there s no hot water|no electricity|no power|leaking|won t turn on|cockroach|stopped working',
    consent:
      'yes|yep|yeah|yup|sure|please|confirm|confirmed|correct|agreed|go ahead|of course|absolutely|deal|do it|exactly',
    yes: 'sounds great|sounds perfect|sounds lovely|sounds fab|sounds fine|that sounds good|go on then|go on|yes let s|why not|happy with that|all good to go|spot on|that ll do|that ll do nicely|works great|love it|i m in|we re in|count me in|yes|yeah|yep|yup|sure|ok|okay|perfect|great|sounds good|of course|correct|that works|works for me|fine|deal|confirmed|confirm|absolutely|go ahead|please do|right|yes please|exactly|definitely|ya|👍|👌|✅|that s right|good|that s fine|alright|all good|lovely|brilliant|cool|looks good|agreed|aye|y|yess|yea|please|let s do it|yes that|indeed|perfect thanks|awesome|go for it',
    no: 'no|nope|nah|not really|no thanks|no thank you|never mind|nevermind|not now|not for now|not yet|none|neither|negative|👎|❌|don t|no way|forget it|that s all|not today|nothing else|n|noo|not interested|i don t think so|not at the moment|leave it',
    thanks:
      'no worries|no problem|no prob|no probs|not a problem|no bother|no stress|no drama|thanks|ta|ta very much|thank you|thx|cheers|ty|thank u|appreciate it|many thanks|much appreciated|thankyou|tks|thanx|so kind|appreciated',
    greeting:
      'hi|hello|hey|good morning|good evening|good afternoon|good day|greetings|hiya|howdy|hello there|hi there|happy new year|merry christmas|happy holidays|happy easter|good night|goodnight|morning|evening|afternoon|how are you|heya|helo|yo|happy|merry|happy new year s|dear|g day|hii|heyy|what s up|how s it going|hows it going|all the best|season s greetings',
    info: 'information|info|question|details|enquiry|inquiry',
    cheapest:
      'less expensive|inexpensive|lowest priced|cheapest|least expensive|lowest price|most affordable|cheaper one|cheaper|most economical|lowest',
    largest:
      'most space|most room|roomier|largest|biggest|bigger|larger|most spacious|roomiest|the big one|bigger one|more space',
    lastOne: 'last one|the last',
    sells:
      'hiring|looking for work|looking for a job|need any cleaners|need a cleaner|need cleaners|need any staff|need staff|apply for|my resume|my cv|vacancy for a|any job openings|we sell|i sell|do you buy|interested in buying|we offer|we supply|our services|our catalogue|our catalog|influencer|your website|partnership',
    offTopic:
      'keyboard|job|jobs|wrong chat|wrong number|marketing|seo|do you sell|advertise|cv|loan|don t know|not sure yet|dunno|not sure',
    checkTimes: 'check in|checkin|check out|checkout',
    discount: 'discount|discounts|special offer|special offers|deal|deals|promo|promotion',
    cannotCome:
      "wont make it|wont be able to make|won t be able to make|cant make|can t make|cant come|wont come|won t come|not going to make|not gonna make it|unable to make it|aren t going to make it|arent going to make it|something came up|something s come up|fallen through|plans have changed|plans changed|can't make it|cannot make it|can t make it|cant make it|can t come|cannot come|won t make it|not be able to come|unable to come",
    cancelAsk: 'can i cancel|can we cancel|cancellation',
    ifWord: 'if|should|in case',
  },
  ambiguous: 'may|mar|sun|sat|wed',
  clues:
    'match reach watch money sundae fridge friendly marching i you we they he she it the a an and or but of to in on for with from at by is are was be been am do does did have has had would could can will should there here this that these those what when where which who how why not no yes any some something my our your his her their me us them if so as just only about please hi hello need want like looking thinking come stay two three four five place cabin house night nights ok still also than then up out into more much many get got let lets know see tell sell anyone anything would d ll re ve t s m don like love really maybe possible too both one our yours sorry wrong chat whats im its dont cant wont id were arriving guests thx pls plz u ur gonna wanna hey horses tomorrow tonight weekend next week month day days',
};

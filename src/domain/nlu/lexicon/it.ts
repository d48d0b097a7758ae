import type { LanguageData } from './data.ts';

const ONES = ['uno|un|una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];

export const it: LanguageData = {
  language: 'it',
  months: [
    'gennaio|genn|gen',
    'febbraio|febb|feb',
    'marzo|mar',
    'aprile|apr',
    'maggio|mag|magg',
    'giugno|giu',
    'luglio|lug',
    'agosto|ago',
    'settembre|sett|set',
    'ottobre|ott',
    'novembre|nov',
    'dicembre|dic',
  ],
  weekdays: [
    'lunedì|lun',
    'martedì|mart',
    'mercoledì|mer|merc',
    'giovedì|gio|giov',
    'venerdì|ven',
    'sabato|sab',
    'domenica|dom',
  ],
  numbers: [
    'zero',
    ...ONES,
    'dieci|una decina di|decina di',
    'undici',
    'dodici|una dozzina di|dozzina di',
    ...'tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove'.split('|'),
    'venti|una ventina di|ventina di',
    ...'ventuno|ventidue|ventitre|ventiquattro|venticinque|ventisei|ventisette|ventotto|ventinove|trenta|trentuno'.split(
      '|',
    ),
  ],
  ordinals: ['primo|prima|1a|1o', 'secondo|seconda|2a', 'terzo|terza|3a', 'quarto|quarta', 'quinto|quinta'],
  tags: {
    from: 'dal|dall|dallo|da|dai|a partire dal|a partire da|dal giorno|tra il|fra il|tra|fra|dalla|a decorrere dal|a partire dall',
    to: 'al|all|fino al|fino a|fino all|sino al|fino alla|finoal',
    dash: 'a',
    of: 'di|del|d|del mese di|dello|dell|della|dei',
    article: 'il|lo|la|i|gli|le|l',
    dayWord: 'giorno|il giorno|giorni',
    on: 'per il|in|nel|a|per l|per la|nei giorni|per i giorni|ad|verso il|di',
    arrive:
      'arrivo|arriviamo|arriveremmo|arriveremo|arrivare|arriverei|arriverò|arrivando|ingresso|check in|venire|verremmo|verremo|veniamo|entrata|entrare|arrivi|andare|entriamo|verrei|venendo|vorremmo tornare|vorrei tornare|tornare da voi|torniamo da voi|vogliamo tornare|voglia di tornare',
    leave:
      'andar via|andarmene|lasceremo|lasceremmo|usciremo|si parte|parta|partissimo|tornassimo|vado via|me ne vado|va via|vanno via|si riparte|riparte|ripartono|ripartirei|ripartirò|parto|partiamo|partiremmo|ripartire|ripartiamo|ripartiremmo|partire|partenza|partiremo|lasciare|lasciamo|uscita|check out|andiamo via|torniamo|tornare|rientrare|rientriamo|ritorno|ripartenza|ripartiremo|usciamo|andarcene|ce ne andiamo|andare via|restiamo fino|riparto|rientro|via il',
    today: 'oggi|oggi stesso',
    tomorrow: 'domani|domattina',
    dayAfterTomorrow: 'dopodomani|dopo domani',
    tonight: 'stanotte|stasera|questa notte|questa sera|sta notte|per stanotte',
    this: 'questo|questa|questi|queste|sto',
    next: 'prossimo|prossima|che viene|prossimi',
    weekend: 'we|w e|weekend|week-end|fine settimana|finesettimana|wkend|week end|fine sett|wend',
    long: 'lungo',
    longWeekend: 'weekend lungo|ponte|fine settimana lungo|week-end lungo|ponte festivo|week end lungo',
    half: 'quindicina|metà',
    firstHalf: 'prima metà di|prima metà|prima quindicina|prima metà del mese di|la prima metà',
    secondHalf: 'seconda metà di|seconda metà|seconda quindicina|la seconda metà',
    whole:
      'tutto l intero|per tutto il|per tutto il mese di|la totalità di|interamente|tutto|tutto il mese di|intero|tutto il|completo|il mese intero di|l intero mese di|per tutto|tutto quanto|per intero',
    monthWord: 'mese|il mese|mese di|nel mese di',
    easter: 'pasqua|settimana santa|weekend di pasqua',
    carnival: 'carnevale',
    newYear:
      'capodanno|san silvestro|ultimo dell anno|fine anno|anno nuovo|nuovo anno|veglione|notte di san silvestro',
    christmas: 'la vigilia di natale|natale|vigilia di natale|la vigilia',
    night: 'notte|notti|pernottamenti|pernottamento|nottata|pernotti',
    week: 'settimana|settimane|settimanella',
    days: 'giorno|giorni|gg',
    fortnight: '',
    fifteenDays: 'quindicina',
    pairOf: 'un paio di|paio di|paio',
    or: 'o|oppure|od|o forse|altrimenti|se no',
    and: 'e|più|+|ed|&|poi',
    not: 'non|né',
    better:
      'no|no no|meglio|anzi|scusi|scusa|cioè|volevo dire|preferisco|piuttosto|in realtà|pardon|correggo|intendevo|mi correggo|preferiremmo|ma|ops|scusate',
    takesBack: 'no|no no|nono',
    oops: 'ah|oh|eh|beh|aspetti|aspetta|che|mannaggia|uff|dicevo',
    insteadOf:
      'invece del|invece di|invece dell|al posto del|anziché il|anziché|e non|al posto di|invece che|e non il|anziché dal|invece che il',
    around: 'a cavallo del|a cavallo di|a cavallo dell|intorno al|attorno al|intorno all',
    formerly:
      'inizialmente|originariamente|in origine|finora|era|erano|attualmente|prima era|prima erano|vecchie date|vecchia data|al momento è|precedentemente',
    before: 'al più tardi|al più tardi il|non oltre il|entro e non oltre|prima|in anticipo|di anticipo',
    more: 'in più|più|extra|aggiuntiva|aggiuntive|aggiuntivo|supplementare|ulteriore',
    less: 'in meno|meno',
    later: 'dopo|più tardi|più avanti|successiva|successivo',
    earlier: 'prima|in anticipo',
    hour: 'ore|ora|h|hrs|minuti|min|km|chilometri|metri|m|di mattina|di sera|del mattino|del pomeriggio|pm|am',
    money: '€|euro|eur|$|dollari|pesos|%|per cento|percento|chf|franchi|£|sterline|usd',
    event:
      'vi richiamo|ti richiamo|la richiamo|ricontatto|vi risento|mi faccio vivo|mi faccio viva|vi avviso|vi mando la conferma|avrete|ci risentiamo|ci sentiamo|risentiamo|vi ricontatto|ci aggiorniamo|vi aggiorno|decidiamo|decideremo|decido|vi dico|vi arriva|vi arrivano|vi arriverà|le arriva|ti arriva|riceverete|riceverai|esame|volo|aereo|bonifico|chiamare|chiamata|chiamatemi|chiamami|chiami|pago|pagare|matrimonio|compleanno|appuntamento|riunione|treno|atterra|atterriamo|caparra|concorso|verso|colloquio|operazione|confermo|faccio sapere|visita|telefonatemi|partita|concerto|laurea|chiamo|saldo|riunione|intervento|traghetto|vi chiamo|vi confermo|faccio il bonifico|nato|nata|scade|parliamo|sentiamo|vedere la casa|vedere l appartamento|vederla|fare una visita|visitarla|ho pagato|ho versato|ho inviato|scrivo|vi scrivo',
    greets: 'buon|buona|buone|felice|felici|bella|buonissimo|ottimo|buoni',
    street:
      'via|viale|piazza|strada|vicolo|numero|telefono|tel|cell|cellulare|passaporto|km|chilometro|civico|volo|codice fiscale|iban|statale|ss|autostrada|lungomare|contrada|documento|calle|avenida|ruta|stazione|fermata|cap',
    rule: 'minimo|minima|almeno|massimo|ogni|massima',
    clock: 'alle|verso le|dalle|per le|entro le|dopo le|alle ore|le ore|prima delle|fino alle|ore|le',
    everyDay: 'di|la|ogni|tutte le|tutti i|le|i|tutti',
    ago: 'da|sono',
    agoAfter: 'fa',
    last: 'scorso|scorsa|passato|passata|ultimo',
    past: 'ieri|ieri sera|l altro ieri',
    so: 'quindi|allora|perciò|dunque|così',
    weAre:
      'una famiglia di|un gruppo di|una comitiva di|un gruppetto di|una famiglia da|saremmo un gruppo di|arriveremmo in|arriveremo in|siamo|saremmo|saremo|siamo in|saremmo in|saremo in|veniamo in|verremmo in|verremo in|sono|sarebbe per|siamo un gruppo di|ci siamo|sarebbero|siamo solo in|saranno|in totale|andiamo in|viaggiamo in|arriviamo in|viene in|fossimo',
    forParty: 'per|x|da|capienza',
    person:
      'operai|studenti|studentesse|escursionisti|ciclisti|motociclisti|pescatori|tecnici|partecipanti|giocatori|lavoratori|dipendenti|musicisti|sciatori|pellegrini|camminatori|turisti|membri|persone|persona|pers|pax|ospiti|ospite|posti letto|posti|viaggiatori|gente|teste|commensali|pesone',
    adult: 'adulti|adulto|adulta|grandi|uomini|donne|anziani|signore|signori|ad|maggiorenni',
    child:
      'bamb|bimbetti|bimbetto|bimbetta|fanciulli|bambini|bambino|bambina|bambine|bimbi|bimbo|bimba|bimbe|ragazzi|ragazzo|ragazzini|ragazza|ragazzino|minori|minore|piccoli|adolescenti|adolescente|figlioletti|piccole|ragazzina|ragazze|minorenni|pargoli|bambinetti|maschietti|femminucce|gemelli|gemelle|gemellini',
    infant: 'neonato|neonata|neonati|bebè|bebe|lattante|poppante|neonate|piccolissimo',
    couple: 'coppia|coppie|coppietta|marito e moglie|io e lei|io e lui|lei e io|lui e io',
    family:
      'famiglie|gruppi|gruppetto|combriccola|famiglia|gruppo|comitiva|compagnia|nucleo familiare|nuclei',
    friend: 'migliori amiche|migliori amici|amici|amiche|amico|amica|colleghi|colleghe',
    kin: 'migliori amiche|migliori amici|migliore amico|tata|badante|zie|cognate|colleghi|colleghe|suocere|madrina|padrino|moglie|marito|compagno|compagna|fidanzato|fidanzata|ragazza|ragazzo|sorella|fratello|sorelle|fratelli|madre|padre|mamma|papà|suocera|suocero|cognata|cognato|cognati|zia|zio|zii|cugina|cugino|cugini|amica|amico|amici|amiche|nonna|nonno|partner|sposa|genero|nuora|migliore amica|collega|consorte|nipotina',
    spouse: 'moglie|marito|compagno|compagna|fidanzato|fidanzata|ragazza|ragazzo|partner|sposa|consorte',
    little:
      'piccolo|piccola|piccolino|piccolina|grande|più piccolo|più piccola|cucciolo|cucciola|minore|maggiore|pargolo',
    youth: 'ragazzi|ragazze',
    only: 'solo|soltanto|solamente|esclusivamente',
    each: 'ciascuna|ciascuno|per coppia|per famiglia|a coppia',
    oneChild: 'bambino|bambina|bimbo|bimba|ragazzino|ragazzina|ragazzo|ragazza',
    source:
      'è stata|è stato|sono stati|è venuta|è venuto|ci ha consigliato|ci ha detto|ci ha parlato|mi ha parlato|ci hanno parlato|ha consigliato|hanno consigliato|consigliato da|consigliati da|suggerito da|raccomandati da|grazie a',
    kinPair: 'genitori|suoceri|nonni',
    kinChild:
      'figlio|figlia|figli|figlie|nipotino|nipotina|nipotini|nipote|nipoti|bambino|bambina|bambini|bimbo|bimba|bimbi|figlioletto|figliola',
    kinPlural: 'figli|figlie|nipotini|nipoti|bambini|bimbi',
    self: 'vengo|verrei|viaggio|io|me|sottoscritto|sottoscritta',
    alone:
      'sarò sola|sarò solo|sarei sola|sarei solo|sono solo|sono da sola|sono da solo|vado da sola|vado da solo|per una persona sola|sola soletta|solo io|soltanto io|da solo|da sola|solo per me|viaggio da solo|viaggio da sola|io da solo|io da sola|per me sola|per me solo|sono solo io|sono sola|vengo da solo|vengo da sola|solo me|unicamente io',
    mine: 'mio|mia|miei|mie|nostro|nostra|nostri|nostre',
    with: 'con|insieme a|assieme a|col|coi',
    including:
      'compreso|compresa|incluso|inclusa|compresi|contando|di cui|tra cui|inclusi|comprendendo|incluse',
    aside: 'freddo cane|mondo cane|da cani|tastiera',
    without: 'senza|nessun|nessuna|niente',
    pet: 'cane|cani|cagnolino|cagnolina|gatto|gatti|gatta|gattino|cucciolo|cagnolini|labrador|barboncino|bulldog|cagnetto|cagnone|micio|pastore tedesco|cagnolone|bassotto|golden|chihuahua|rottweiler|border collie|pitbull|beagle|husky|boxer|cocker|pastore|meticcio|maltese|volpino|jack russell|carlino',
    year: 'anni|anno|annetti',
    monthsOld: 'mesi|mese',
    consults: 'parlare|parlo|sentire|sento|confermare|discutere|discuto|verificare',
    hesitation:
      'ehm|uhm|feste di fine anno|le feste di fine anno|le feste|vacanze di natale|vacanze natalizie|vacanze di pasqua|vacanze pasquali|festività|le festività|festività natalizie',
    holds:
      'vi pago|pago io|vi mando|vi faccio|riceverete|avrete|vi rispondo|tenere|tenete|tenermi|tienimi|bloccare|mantenere|tenerla|tenermela|tenetemela|bloccarla|aspettare|aspettate|vale|valida|tempo',
    younger: 'sotto i|meno di|minore di',
    says: 'è stata|è stato|è venuta|è venuto|era|ci ha|mi ha|dice|vuole|chiede|preferisce|pensa|vorrebbe|ha detto|insiste|lavora|russa|propone|suggerisce|compie|ama|adora',
    filler: 'in|solo|circa|soltanto|in totale|sempre|ancora|un totale di|noi|adesso|ora|tutti|tra|alla fine',
    ofUs: 'in totale|in tutto',
    theGroup: 'i|gli|noi|tutti e|tutte e|noi altri|tutti',
    aged: 'di|che ha|che hanno|hanno|ha|età|dai|di età|tra|con',
    option: 'opzione|numero|scelta|n|casa|la numero|soluzione',
    dayLead: 'a|di|in|sab',
    inTotal: 'in totale|in tutto',
    another: 'altro|altra|un altro|un altra',
    theirs: 'suo|sua|suoi|sue',
    dayPart:
      'di mattina|mattina|di sera|sera|pomeriggio|la mattina|la sera|nel pomeriggio|in serata|in mattinata|di pomeriggio|presto|tardi|la mattina presto',
    within: 'tra circa|entro|tra|fra',
    thing:
      'rate|tranche|bonifici|pagamenti|macchine|macchina|auto|case|casette|camere|camera|letti|biciclette|volte|foto|valigie|cose|domande|opzioni|moto|appartamenti|bagni|bici',
    thePlural: 'noi',
    theyAre: 'vengono|verrebbero|verranno',
    act: 'faccio|pago|chiamo|vi chiamo|confermo|vi confermo|mando|ho|verso|vi faccio sapere',
    oneDay: 'il|per il',
    theyCount: 'sono|che sono',
    move: 'spostare|cambiare|posticipare|anticipare|spostarla|spostate|sposta|spostiamo|cambiarla|cambia|cambiate|spostarlo|modificare',
    amongIs: 'sono|di loro è|di loro sono|di noi è|è',
    we: 'noi',
    groupIn: 'in',
    amongOne: 'ma uno è|ma una è|di cui uno è|di cui una è|però uno è',
    did: 'ho prenotato|abbiamo prenotato|prenotato|ho fatto|abbiamo fatto|ho scritto|ho comprato|ho mandato|ho inviato|ho chiesto',
    wasThere:
      'ho scritto|abbiamo scritto|ho chiamato|abbiamo chiamato|abbiamo dormito|ho dormito|vi ho scritto|vi ho chiamato|siamo stati|sono stato|sono stata|siamo venuti|eravamo|siamo state|ero venuto|avevamo soggiornato|abbiamo soggiornato|stati',
    holyThursday: 'giovedi santo',
    goodFriday: 'venerdi santo',
    holySaturday: 'sabato santo',
    easterSunday: 'domenica di pasqua|giorno di pasqua',
    easterMonday: 'pasquetta|lunedi dell angelo|lunedi di pasqua|lunedi dell angelo',
    feast:
      'giorno dopo natale|il giorno dopo natale|giorno dopo capodanno|ferragosto|epifania|befana|immacolata|ognissanti|san valentino|festa della mamma|festa della repubblica|festa del papa|festa dei lavoratori|san giovanni|santo stefano|halloween|re magi|festa della donna|festa della liberazione',
    indefinite: 'un|qualche|qualsiasi|qualunque|altro',
    midweek:
      'infrasettimanale|infrasettimanali|durante la settimana|in settimana|giorni feriali|giorno feriale|in mezzo alla settimana',
    couples: 'coppie',
    twins: 'gemelli|gemelle|gemellini',
    postpone:
      'spostare|spostarla|spostarlo|slittare|spostiamo|posticipare|rimandare|rinviare|posticipiamo|ritardare',
    advance: 'anticipare|anticipiamo',
    still: 'altre|altri|ancora|altra',
    stays: 'restare|rimanere|fermarci|restiamo|stare|fermarmi|rimaniamo|restarci',
    adds: 'aggiungere|prolungare|allungare|estendere|aggiungiamo',
    drops: 'togliere|ridurre|accorciare',
  },
  signals: {
    book: 'bloccatemi|bloccami|bloccateci|bloccate le date|bloccare le date|bloccare la casa|prenotare|prenoto|prenota|prenotiamo|prenotate|prenotarla|prendo|prendiamo|prenderei|prenderemmo|la prenderei|prenderla|prenderlo|vorrei prendere|vorremmo prendere|la prendo|la prendiamo|lo prendiamo|bloccare|bloccate|blocca|blocchi|tenere|tenetemi|tenermi|tenerci|riservare|riservate|riservo|ci prenoti|mi prenoti|fare una prenotazione|fissare|confermo la prenotazione|confermare la prenotazione|fermare|vorrei prenotare|opzionare|tenete da parte|prenoterei|prenoterò|prenotazione per|mi riservi|ci riservi|tenga|mettere da parte|mi tenete|ci tenete|voglio quella|prenotarlo|prenoteremmo|metta da parte|prenotar*|prenoti*|prenotando|prenotabile|riserv*|bloccar*|blocchi*|come procediamo|come procedo|come si procede|procediamo con la prenotazione',
    availability:
      'un letto|un letto per|da dormire|dove dormire|libero|libera|liberi|libere|disponibile|disponibili|disponibilità|posto|cerchiamo|cerco|cercando|qualcosa|alloggio|una camera|camera|rimasto|resta|sistemazione|possiamo venire|vorremmo venire|vorremmo passare|passare|soggiorno|soggiornare|cosa avete|occupata|occupato|pernottare|fermarci|alloggiare|ospitarci|rimane|si può venire|vorremmo stare|date libere|pensavamo|affittare|affitto|affittate|affittiamo|affittano|in affitto|noleggiare',
    price:
      'qnt|qnto|quant è|qto|quanto paga|quanto si paga|quanto paghiamo|quanto pago|quanto pagherei|quanto pagheremmo|prezzo|prezzi|quanto costa|quanto viene|quanto verrebbe|costo|costi|tariffa|tariffe|preventivo|sconto|sconti|quanto|costa|costerebbe|offerta|offerte|quanto si paga|promozione|caro|economico|listino|quanto chiedete|quotazione|spesa|promozioni|quanto costerebbe|che prezzi|mi fate|mi fa|ci fate un prezzo|un buon prezzo|la lasciate a|me la lasciate|ultimo prezzo|spenderemmo|a persona o|è a persona|prezzo finale|tassa di soggiorno|tasse di soggiorno',
    myBooking:
      'la conferma|mail di conferma|email di conferma|conferma di prenotazione|conferma della prenotazione|di conferma|nessuna conferma|la mia prenotazione|la nostra prenotazione|mia prenotazione|nostra prenotazione|codice di prenotazione|il mio codice|numero di prenotazione|confermata|è confermata|ho prenotato|abbiamo prenotato|ho una prenotazione|abbiamo una prenotazione|stato della prenotazione|dati della prenotazione|dettagli della prenotazione|a nome|il mio soggiorno|il nostro soggiorno|tutto a posto|risulta|codice prenotazione|è ancora valida|non ho ricevuto|non abbiamo ricevuto|non mi è arrivato|non mi è arrivata|riferimento|tutto ok con|a che punto',
    bookingNoun:
      'prenotazione|prenotazioni|prenotato|soggiorno|prenotata|cambiare le date|cambiare la data|cambiare data|cambiare date|spostare le date|spostare la data|modificare le date',
    ownData:
      'quali sono le mie date|ricordarmi le date|le mie date quali|che ho scelto|che avevo scelto|che ho indicato|che avevo indicato|che ho prenotato|che avevo prenotato',
    ownBooking:
      'mia prenotazione|nostra prenotazione|ho prenotato|abbiamo prenotato|ho una prenotazione|abbiamo una prenotazione|ho già una prenotazione|abbiamo già una prenotazione|avevo una prenotazione|avevamo una prenotazione|avrei una prenotazione|avevo prenotato|avevamo prenotato|la prenotazione|già prenotato',
    thanksFor: 'per le informazioni|per l informazione|per le info|delle informazioni|per la risposta',
    thinks:
      'ci penso|ci pensiamo|vi faccio sapere|le faccio sapere|ti faccio sapere|ne parlo con|vi aggiorno|vi farò sapere',
    othersCancel:
      'qualcuno ha disdetto|qualcuno ha rinunciato|qualche disdetta|se qualcuno disdice|si è liberato|si libera qualcosa|qualcuno ha cancellato',
    rather: 'meglio|preferisco|preferiamo|alla fine|anzi|in realta|preferirei',
    modify:
      'cambiare|cambio|modificare|modifica|spostare|sposta|spostarla|anticipare|posticipare|rimandare|prolungare|estendere|aggiungere|invece del|invece di|invece dell|al posto del|altre date|altra data|una notte in più|passare dal|un giorno dopo|un giorno prima|accorciare|più grande|si aggiunge|viene anche|si unisce|allungare|variare|spostarci|spostiamo|cambiarla|modificarla|restare un|togliere|ridurre|cambiamo|spostate|modific*|spost*|prolung*|posticip*|anticip*|cambi*|aggiun*|anziché|anziche|al posto di|al posto dell|al posto della',
    cancel:
      'alla fine non veniamo|non potrò venire|non potrò più venire|non posso più venire|disdetta prenotazione|disdetta della prenotazione|disdetta per la|non riusciamo più a venire|non ce la facciamo a venire|cancellare|cancella|cancelli|cancellate|annullare|annulla|annulli|annullate|disdire|disdico|disdiciamo|disdetta della|non veniamo più|non verremo|non possiamo più venire|rinunciare|rinunciamo|annullamento della mia|disdite|non vengo più|non potremo venire|non possiamo più|annullarla|disdirla|cancellarla|non riusciremo a venire|disdica|cancell*|annull*|disdi*',
    cancelRule:
      'se cancello|se annullo|se disdico|se cancelliamo|se disdiciamo|politica di cancellazione|condizioni di cancellazione|cancellazione gratuita|cancellare gratis|cancellare gratuitamente|disdire gratuitamente|penale|penali|in caso di cancellazione|in caso di disdetta|se dobbiamo annullare|se devo annullare|se dovessi|se dovessimo|se annulliamo|fino a quando posso|rimborsabile|se piove|con quanto anticipo|bisogna prenotare|serve prenotare',
    payment:
      'si paga|si può saldare|paghiamo|pagare|pagamento|pagamenti|pago|pagato|bonifico|bonifici|carta|carte di credito|carta di credito|bancomat|contanti|caparra|acconto|fattura|fatture|rimborso|rimborsate|ricevuta|paypal|iban|satispay|rate|saldo|link di pagamento|coordinate bancarie|versato|versamento|distinta|postepay|scontrino|contabile|american express|soldi|conto corrente|ho versato|rateizzare|bonus vacanze',
    location:
      "serve la macchina|serve l auto|serve la macchina|macchina per arrivare|auto per arrivare|in via|siete in via|piazza|dove siete|dove si trova|dov'è|dove è|dove vi trovate|dove sta|indirizzo|posizione|come arrivo|come arrivare|come si arriva|come raggiungervi|come ci si arriva|distanza|lontano|lontana|vicino|vicina|vicini|quanti km|chilometri|mappa|maps|google maps|aeroporto|stazione|centro|spiaggia dista|dista|distate|coordinate gps|gps|zona|indicazioni|a piedi|in che paese|come vi raggiungo|navetta|autobus|mezzi pubblici|dal mare|in macchina|da che parte|dove esattamente|si raggiunge|come ci arrivo|come arriviamo|in treno|in autobus|con i mezzi|senza macchina|come ci arriviamo|dal centro|per arrivare|strada sterrata|per raggiungervi",
    photos:
      'com è dentro|vedere dentro|vedere com è|si può vedere|foto|fotografie|immagini|video|filmato|immagine|vedere l interno|instagram|filmati|fotografia|fotina',
    amenities:
      'quante persone al massimo|silenzioso|capienza massima|è incluso|è inclusa|sono inclusi|sono incluse|incluso nel|inclusa nel|inclusi nel|incluse nel|tutto incluso|cosa è incluso|pulizie incluse|colazione inclusa|pulizia inclusa|incluso o|inclusa o|riscaldata|riscaldato|attrezzata|attrezzato|il cellulare prende|prende il cellulare|c è campo|prende il telefono|lettino da campeggio|spazio esterno|cena|prima colazione|carta igienica|4g|5g|cucinino|piano cottura|fornelli|moka|macchina del caffè|altalene|trampolino|stereo|cassaforte|solarium|idro|scrivania|prese di corrente|mezza pensione|pensione completa|pens|pensione|pasti|seggiolone|wifi|wi-fi|internet|piscina|barbecue|griglia|lenzuola|biancheria|asciugamani|cucina|parcheggio|posto auto|posto macchina|aria condizionata|climatizzatore|riscaldamento|culla|lettino|seggiolone|tv|televisione|lavatrice|lavastoviglie|asciugacapelli|phon|vasca|idromassaggio|camino|legna|colazione|microonde|frigo|frigorifero|forno|balcone|terrazza|terrazzo|giardino|camere|letti|letto|bagno|bagni|doccia|acqua calda|servizi|dotazioni|sedia a rotelle|disabili|accessibile|sauna|biciclette|bici|pulizie|pulizia|stufa|netflix|colonnina|ascensore|stoviglie|coperte|caffettiera|ristorante|asse da stiro|ferro da stiro|box|angolo cottura|garage|segnale|ventilatore|zanzariere|giochi|vista|vista mare|è compreso|sono compresi|cuscini|piatti|pentole|bollitore|tostapane|sapone|fon|congelatore|spa|palestra|fibra|amaca|prese|ricarica|auto elettrica|bbq|brace|materassi|materasso|posate|bicchieri|lavanderia|ping pong|calcetto|sdraio|ombrellone|condizionatore|condizionatori|termosifoni|pompa di calore|vista lago|seggioloni|culle|lettini|parcheggiare|posti auto|smart tv|sky|pescare|nuotare|attivita|escursioni|cosa c è da fare|cosa si può fare',
    policies:
      'benvenuti|benvenute|benvenuto|uscita tardi|uscita posticipata|late check out|adatta ai bambini|adatto ai bambini|orari di silenzio|solo di sabato|solo il sabato|da sabato a sabato|solo sabato|giorno di arrivo|giorni di arrivo|che giorni|in che giorni|qualsiasi giorno|animali|animale|cani ammessi|fumare|fumatori|orario|orari|a che ora|che ora|che ore|minimo|soggiorno minimo|notti minime|regole|regolamento|ammessi|ammesso|accettate cani|accettate animali|feste ammesse|fare feste|feste sono|organizzare feste|organizzare una festa|fare una festa|feste in casa|feste private|fate feste|fare festa|festa|rumore|arrivo tardi|portare il cane|portare il nostro|portare il mio|ospiti esterni|documenti|documento|età minima|bagagli|politica|condizioni|si può fumare|musica|accettate|permesso|consentito|vietato|chiavi|pet friendly|possiamo entrare|si può entrare|lasciare la casa|liberare la casa|liberare la camera|portare un cane|portare animali|portare cani|cauzione|deposito cauzionale|arrivare tardi|arrivare più tardi|arrivare prima|arriviamo tardi',
    distance:
      'quanti chilometri|quanti km|quanto dista|quanto distate|a che distanza|quanto è lontano|quanto è distante|quanto siete lontani|quanto tempo ci vuole|quanto ci vuole',
    human:
      "richiamarmi|richiamarci|sentirvi a voce|a voce|telefonare|mi telefonate|può chiamarmi|contattarmi|un responsabile|una telefonata|chiamarci|chiamateci|un umano|parlare con|persona vera|una persona reale|essere umano|umano|operatore|proprietario|proprietaria|responsabile|chiamatemi|mi chiami|mi chiamate|richiamatemi|titolare|c'è qualcuno|chiamarmi|gestore|chiamare|numero di telefono|al telefono|richiamare|padrone|host|telefonarmi|assistenza|telefonicamente|operatrice|sentire qualcuno|qualcuno mi|qualcuno può|qualcuno che|qualcuno con cui|con qualcuno",
    broken:
      'non c è più acqua|manca l acqua|manca la corrente|saltata la corrente|niente acqua calda|non c è acqua calda|non abbiamo acqua|non esce acqua|perdita d acqua|guasto|guasta|non va più|intasato|intasata|non funziona|non funzionava|rotto|rotta|non funziona più|non funzionano|non vanno|è saltata|si è rotto|si è rotta|perde acqua|senza acqua calda|non c è acqua|non c è luce',
    complaint:
      'per niente contento|per niente contenta|non sono contento|non sono contenta|non siamo contenti|poco seri|non è serio|insopportabile|ridicolo|che vergogna|insoddisfatto|insoddisfatta|insoddisfatti|rumorosi|reclamo|lamentela|lamentarmi|vergogna|vergognoso|inaccettabile|scandaloso|nessuno risponde|nessuno mi risponde|truffa|sporca|sporco|pessimo|pessima|schifo|deluso|delusa|aspetto da|chiesto tre volte|un robot|disastro|indecente|assurdo|ancora nessuna risposta|sto aspettando|non mi rispondete|non rispondete|avvocato|incompetenti|nessuna risposta|inammissibile|non va|non scalda|non parte|non si accende|nessuno apre|non esce acqua',
    consent: 'si|certo|va bene|confermo|confermato|d accordo|esatto|certamente|volentieri|per favore',
    yes: "nessun problema|sì|si|ok|okay|va bene|perfetto|certo|certamente|d'accordo|esatto|esattamente|ottimo|benissimo|confermo|confermato|va benissimo|bene|giusto|volentieri|assolutamente|certo che sì|👍|👌|✅|facciamo così|ci sto|sisi|si si|per me va bene|dai|perfetta|corretto|ovvio|yes|sicuro|procediamo|proceda|affare fatto|accetto|magari|aggiudicato|sì grazie",
    no: 'no|no grazie|non ora|non adesso|per ora no|nessuna|nessuno|negativo|ancora no|lasci stare|lascia stare|niente|👎|❌|non ci interessa|non mi interessa|per il momento no|non voglio|assolutamente no|nulla|meglio di no|direi di no|lasciamo perdere|come non detto|non serve',
    thanks:
      '🙏|grazie|grazie mille|ringrazio|mille grazie|tante grazie|molte grazie|grz|ringraziamo|gentilissimi|gentilissimo|gentilissima|la ringrazio|grazie infinite',
    greeting:
      'buongiorno a tutti|salve a tutti|buon dì|buondì|buondi|buongiornissimo|ehilà|buonpomeriggio|ohi|bella|hola|salute|distinti saluti|a voi e famiglia|a voi tutti|a voi|a tutti|a lei|anche a voi|anche a lei|e famiglia|alla famiglia|altrettanto|ciao|buongiorno|buonasera|salve|buon giorno|buona sera|buon natale|buone feste|buon anno|felice anno nuovo|buona giornata|buona serata|buon pomeriggio|hello|buona pasqua|buon weekend|buonanotte|buona notte|buon|buona|felice|tanti auguri|auguri|buona domenica|saluti|ehi|hey|come va|come state|gentile|buon fine settimana|pronto',
    info: 'informazioni|informazione|info|domanda|chiedere una cosa|delucidazioni|una curiosità',
    cheapest:
      'più economica|più economico|meno cara|meno caro|più conveniente|meno costosa|prezzo più basso|costa meno|più economiche|più economici|meno care',
    largest: 'più grande|più spaziosa|più ampia|più spazioso|più ampio',
    lastOne: 'ultima|ultimo',
    offTopic:
      'vostra piattaforma|mettere in affitto|affittare il mio|affittare la mia|inserire il mio|propongo|proponiamo|offriamo|vi offro|collaborazione|vostro sito|sito web|influencer|partnership|seo|assumendo|personale|candidatura|ho sbagliato chat|sbagliato chat|sbagliato numero|sbagliato persona|non era per voi|ho sbagliato destinatario|tastiera|assumete|lavoro da voi|curriculum|cercate personale|pubblicità|vendete|numero sbagliato|non lo so|non so|non sappiamo',
    sells:
      'il mio cv|cerco lavoro|cerchiamo lavoro|cercate personale|cercate qualcuno per le pulizie|vendo|vendiamo|comprate|interessati al mio|interessati ai nostri|il nostro catalogo|fornitore|propongo|proponiamo|offriamo|vi offro|collaborazione|vostro sito|vostra piattaforma|influencer|partnership|mettere in affitto',
    opensSentence: 'confermo',
    checkTimes: 'check-in|check-out',
    haveYou: 'avete|avreste|ci sarebbe',
    discount: 'supplemento|supplementi|sovrapprezzo|sconto|sconti|promozione|promozioni|offerta|offerte',
    rate: 'a notte|euro a notte|per notte|budget|tetto di spesa',
    howMany:
      'quanto è bello|quanto è bella|quanto sia|quanto sono belli|quanto vi è piaciuto|quanti letti|quante persone|quanti posti|quante camere|quanti bagni|quante notti|quanti giorni|quanto tempo|quanto è grande|quanto spazio|quanti metri|quante auto',
    cannotCome:
      'un imprevisto|un contrattempo|imprevisto|non possiamo venire|non posso venire|non riusciamo a venire',
    cancelAsk:
      'posso annullare|possiamo annullare|possiamo cancellare|è possibile annullare|possibile disdire|possibile cancellare|possibile annullare|posso disdire|possiamo disdire|si può annullare|si può cancellare|posso cancellare|si può disdire|cancellazione|disdetta',
    ifWord: 'se|qualora',
  },
  ambiguous: 'mar|mer|set|gen|ven|gio|mart',
  clues:
    "marca marco marzio giugno luglia saggio viaggio raggio il lo la i gli le un una uno di a da in con su per tra fra del della dei delle al alla ai dal dalla nel nella e o che chi cosa come quando dove quanto quale non più molto bene c'è ci sono siamo è sono sia avete avete vorrei vorremmo vorrebbe possiamo posso potete può mi ti vi noi voi io lei lui mio mia nostro nostra vostro vostra questo questa se sì anche ancora casa casetta notte notti persone grazie ciao buongiorno allora ehm diciamo ma poi ora adesso qui lì fa fare venire abbiamo ho ha hanno saremmo verremmo dai da voi purtroppo devo bisogna qualche vera alla fine tutto però cui tutti sarebbe favore cortesia alle quella quello essere state siete ne mi dica meglio anzi",
};

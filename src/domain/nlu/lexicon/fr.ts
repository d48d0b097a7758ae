import type { LanguageData } from './data.ts';

const ONES = ['un|une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

export const fr: LanguageData = {
  language: 'fr',
  months: [
    'janvier|janv|jan',
    'février|fevr|fev',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil|juill',
    'août|aout',
    'septembre|sept|sep',
    'octobre|oct',
    'novembre|nov',
    'décembre|dec|déc',
  ],
  weekdays: [
    'lundi|lun',
    'mardi|mar',
    'mercredi|mer|merc',
    'jeudi|jeu',
    'vendredi|ven|vend',
    'samedi|sam',
    'dimanche|dim',
  ],
  numbers: [
    'zero',
    ...ONES,
    'dix|une dizaine de|dizaine de|une dizaine d',
    'onze',
    'douze|une douzaine de|douzaine de|une douzaine d',
    ...'treize|quatorze|quinze|seize|dix sept|dix huit|dix neuf'.split('|'),
    'vingt|une vingtaine de|vingtaine de',
    'vingt et un|vingt un|vingt et une',
    ...ONES.slice(1).map((one) => `vingt ${one}`),
    'trente',
    'trente et un|trente un|trente et une',
  ],
  ordinals: [
    'premier|première|1er|1ere|1re',
    'deuxième|second|seconde|2eme|2e|2nd|2nde',
    'troisième|3eme|3e',
    'quatrième|4eme|4e',
    'cinquième|5eme',
  ],
  tags: {
    from: 'du|de|dès|dès le|à partir du|à partir de|depuis le|entre le|entre|à compter du|du jour|à partir|dans la nuit du',
    to: "au|jusqua|jusquau|jusqau|jusqu'o|o|jusqu'au|jusqu'à|jusqu au|jusqu a|jusque|jusqu'en",
    dash: 'à|a',
    groupIn: 'à',
    of: 'de|du|d|du mois de|de ce|des',
    article: 'le|la|les|l',
    dayWord: 'jour|date',
    on: 'pour le|pr le|en|le jour|au mois de|pour la|pour les|vers le|dans le|début|fin',
    arrive:
      'arrive|arrivons|arriverions|arriverai|arriverons|arriver|arrivée|arrivera|arrivant|on arrive|entrée|check in|venir|viendrait|viendrions|viendrons|venons|viendrai|on viendrait|aller|arrivons le|débarque|débarquons|serait là|arriverait|on vient|entrer',
    leave:
      'parte|partes|partiez|partions|rentré|rentrée|rentrés|soit rentrés|repartira|repartirai|filer|libérer|libérons|on rentre|s en va|on s en va|nous en allons|m en vais|dernier jour|dernière nuit le|pars|partons|partirions|partirai|partirons|partir|départ|repartir|repartons|repart|repartirait|repartirions|rentrer|rentrons|quittons|quitter|sortie|check out|partant|repars|on part|partirait|on repart|retour|rentre|partira|revenir|revenons|reviens|revient|retourner|rentrons|restons jusqu|rester jusqu|repartant|repartirons',
    today: "aujourd'hui|aujourd hui|ajd|ce jour",
    tomorrow: 'demain|2main',
    dayAfterTomorrow: 'd après demain|après-demain|apres demain',
    tonight: 'ce soir|cette nuit|pour ce soir',
    this: 'ce|cette|cet|ces',
    next: 'prochain|prochaine|qui vient|prochains',
    afterNext: 'd après|suivant|suivante',
    weekend: 'week-end|weekend|we|wk|week end|fin de semaine|w-e|w e',
    long: 'prolongé|long|prolonge',
    longWeekend:
      'week-end prolongé|week end prolonge|weekend prolongé|pont|grand week-end|weekend à rallonge|long week-end|we prolongé|week-end à rallonge|jour férié',
    half: 'quinzaine|moitié',
    firstHalf:
      'première moitié de|première moitié|première quinzaine|1ère quinzaine|première moitié du mois|1re quinzaine',
    secondHalf:
      'deuxième moitié|seconde moitié|deuxième quinzaine|seconde quinzaine|2ème quinzaine|deuxième moitié de|seconde moitié de|2e quinzaine',
    whole:
      "la totalité|totalité|intégralité|l intégralité|durant tout|pendant tout|tout le long de|tout|tout le mois de|le mois entier|entier|tout le|complet|le mois complet de|tout le mois d'|la totalité de|en entier|l'intégralité de|le mois entier de",
    monthWord: 'mois|le mois|mois de',
    easter: 'pâques|week-end de pâques|weekend de pâques|semaine sainte|paques',
    feast:
      'lendemain de noël|le lendemain de noël|lendemain du jour de l an|surlendemain|ascension|toussaint|pentecôte|assomption|saint valentin|st valentin|fête nationale|fête du travail|armistice|epiphanie|action de grâce|halloween|fête des mères|fête des pères|saint jean',
    carnival: 'carnaval|mardi gras',
    newYear:
      "nouvel an|jour de l'an|le jour de l'an|au jour de l'an|saint sylvestre|réveillon|la saint-sylvestre|réveillon du nouvel an|st sylvestre|nouvelle année|fin d'année",
    christmas: 'noël|réveillon de noël|noel',
    night: 'nuit|nuits|nuitée|nuitées|soir|soirs|soirée',
    week: 'semaine|semaines|sem',
    days: 'jour|jours|journées',
    fortnight: '',
    fifteenDays: 'quinzaine',
    pairOf: 'une paire de|deux ou trois fois',
    or: 'ou|ou bien|voire|sinon',
    and: 'et|plus|+|&|puis',
    not: 'pas|pas en|ne',
    better:
      'non|nan|plutôt|pardon|en fait|je veux dire|enfin|non plutôt|finalement|correction|mieux|désolé|désolée|je voulais dire|excusez|oups|mais',
    takesBack: 'non|nan|non non',
    oops: 'ah|oh|bon|attends|attendez|que|c est|zut|la date|les dates',
    insteadOf:
      'qu en|que le|que du|qu au|qu à|au lieu du|au lieu de|à la place du|à la place de|et non|et pas|plutôt que|plutôt que le|et non pas le|et non le|et pas le',
    around: 'autour du|aux alentours du|à cheval sur le|autour de',
    wasThere:
      'on était venus|on était venu|nous étions venus|était venus|étions venus|on est venus|nous sommes venus|étions là|on était là|étais venu|étais venue|sommes déjà venus|avions séjourné|étions|étais|avons séjourné|ai séjourné|sommes venus|suis venu|suis venue|avons passé|avons dormi|avons logé|ai écrit|avons écrit|ai appelé|avons appelé|a écrit|a appelé',
    formerly:
      'initialement|à l origine|au départ c était|c était|était|actuellement|jusqu ici|jusqu à présent|auparavant|à la base|anciennes dates|ancienne date|au lieu de celle du|dates initiales|prévu initialement|prévue initialement|au lieu des dates du',
    before: "au plus tard|au plus tard le|avant|à l'avance|d'avance|auparavant",
    more: 'de plus|en plus|supplémentaire|supplémentaires|plus',
    less: 'de moins|en moins|moins',
    later: 'plus tard|après|ensuite',
    earlier: 'plus tôt|avant|plus tot',
    hour: 'h|heures|heure|hrs|min|minutes|km|kms|kilomètres|mètres|m|du matin|du soir|de l après midi|pm|am',
    money: '€|euros|euro|eur|$|dollars|pesos|%|pour cent|balles|chf|francs|usd|£|centimes',
    event:
      'vous aurez|reviens vers vous|revenons vers vous|reviendrai vers vous|reviendrons vers vous|recontacte|recontacterai|on se rappelle|se décide|décidons|déciderons|décidera|décide|vous recevrez|vous le recevrez|vous arrive|vous arrivera|tu recevras|ai viré|ai payé|ai versé|ai réglé|ai envoyé|avons viré|avons payé|avons versé|avons réglé|ai fait le virement|ai fait un virement|vol|avion|examen|exam|concours|virement|vire|appeler|appel|appelez|paie|payer|mariage|anniversaire|rendez-vous|rdv|réunion|train|atterrit|rappelez|rappeler|partiel|entretien|opération|confirme|tiens au courant|acompte|règle|travaille jusqu|match|concert|bac|soutenance|appelle|rappelle|envoie|chèque|préviens|déménage|confirmerai|je vire|je paie|je vous appelle|je vous confirme|je confirme|je règle|j envoie|né|née|échéance|parlons',
    greets: 'bon|bonne|joyeux|joyeuses|joyeuse|excellent|excellente|heureuse|belle|très bon',
    street:
      'rue|avenue|av|boulevard|bd|chemin|impasse|quai|numéro|téléphone|tel|tél|portable|passeport|vol|km|kilomètre|appartement|allée|faubourg|square|iban|siret|permis|hôpital|métro|lieu dit|code postal|calle|avenida|ruta',
    rule: 'minimum|au moins|maximum|chaque|au minimum|par|mini|max',
    clock: 'à|vers|a|vers les|dès|avant|après',
    everyDay: 'les|tous les|chaque',
    ago: 'il y a|ça fait|depuis|attends depuis|voilà',
    last: 'dernier|dernière|passé|passée|derniers',
    past: 'hier|hier soir|avant-hier',
    so: 'donc|alors|du coup|ainsi',
    weAre:
      "une famille de|un groupe de|une tribu de|une bande de|un petit groupe de|on va être|nous allons être|on sera environ|on viendra à|on est parti pour être|nous sommes|on est|nous serons|on sera|nous serions|on serait|on est un groupe de|sommes|serons|serions|c'est pour|on viendrait à|nous viendrions à|viendrons à|nous venons à|on vient à|on sera à|serait|y aura|on viendrait en|viendrait à|viendrions à|venons à|on part à|partons à|si on était|si nous étions",
    forParty: 'pour|pr|de|capacité|jusqu à',
    person:
      'ouvriers|étudiants|étudiantes|randonneurs|randonneuses|cyclistes|motards|pêcheurs|techniciens|salariés|collaborateurs|membres|joueurs|participants|intervenants|nageurs|skieurs|musiciens|coureurs|pèlerins|marcheurs|dormeurs|personnes|personne|pers|pax|voyageurs|voyageur|gens|convives|invités|hôtes|couchages|pers.|persones|têtes|p|vacanciers|individus',
    adult:
      'adultes|adulte|grands|grandes personnes|ados et adultes|seniors|retraités|femmes|hommes|filles adultes|adlt|dames|messieurs|ad',
    child:
      'enfants|enfant|gosses|gamins|gamin|gamine|ado|ados|adolescent|adolescents|adolescente|petits|petites|mineurs|mineur|bambins|bambin|kids|loulous|garçons|garçon|fillette|fillettes|gamines|minots|mômes|môme|enfts|enf|jumeaux|jumelles',
    infant: 'bébé|bébés|nourrisson|nourrissons|nouveau-né|poupon|bb|nouveau né',
    couple: 'couple|couples|mari et femme|elle et moi|lui et moi|moi et elle|moi et lui',
    family: 'familles|tribus|bandes|famille|groupe|bande|tribu|groupes|foyers',
    friend:
      'meilleures amies|meilleurs amis|amis|amies|ami|amie|copains|copines|potes|collègues|copain|copine|pote',
    kin: 'potes|copains|copines|meilleures amies|meilleurs amis|belle fille|beau fils|marraine|parrain|nounou|collègues|belles soeurs|beaux frères|neveux|nièces|oncles|tantes|mari|femme|compagnon|compagne|épouse|époux|copain|copine|conjoint|conjointe|soeur|frère|soeurs|frères|mère|père|maman|papa|belle-mère|beau-père|belle mere|beau pere|belle soeur|beau frere|belle-soeur|beau-frère|tante|oncle|cousin|cousine|cousins|cousines|ami|amie|amis|amies|fiancé|fiancée|chéri|chérie|moitié|mamie|papy|grand-mère|grand-père|grand mere|grand pere|neveu|nièce|gendre|pote|meilleure amie|meilleur ami|collègue',
    spouse:
      'mari|femme|compagnon|compagne|épouse|époux|copain|copine|conjoint|conjointe|fiancé|fiancée|chéri|chérie|moitié',
    little:
      'petit|petite|petit bout|petit dernier|petite dernière|bout de chou|bout de choux|puce|loulou|loulotte|dernier|dernière|plus jeune|cadet|cadette|benjamin|benjamine|aîné|aînée|grand|grande',
    youth: 'garçons|filles|gars|mecs|nanas',
    only: 'uniquement|seulement|que|juste|exclusivement|obligatoirement',
    each: 'chacun|chacune|par couple|par famille|chaque couple',
    oneChild: 'enfant|ado|gamin|gamine',
    source: 'conseillé par|conseillés par|recommandé par|recommandés par|de la part de|grâce à',
    kinPair: 'parents|beaux-parents|beaux parents|grands-parents|grands parents',
    kinChild:
      'fils|fille|filles|enfant|enfants|petit-fils|petite-fille|petits-enfants|petit fils|petite fille|petits enfants|gamin|gamine|fiston',
    kinPlural: 'filles|enfants|petits-enfants|petits enfants|fils',
    self: 'moi|je|moi-même',
    alone:
      'je serai seul|je serai seule|je pars seul|je pars seule|je suis tout seul|je suis toute seule|juste moi|moi seul|moi seule|seul|seule|moi uniquement|rien que moi|tout seul|toute seule|je voyage seul|je voyage seule|je suis seul|je suis seule|seulement moi|pour moi seul|pour moi seule|que moi|je viens seul|je viens seule|uniquement moi|en solo',
    mine: 'mon|ma|mes|notre|nos',
    with: 'avec|accompagné de|accompagnée de',
    including: 'dont|y compris|incluant|compris|inclus|en comptant|en incluant|comprenant',
    aside: 'temps de chien|froid de chien|mal de chien|nom d un chien|humeur de chien|clavier',
    without: 'sans|aucun|aucune|pas de',
    pet: 'chien|chiens|chienne|chat|chats|chatte|chiot|toutou|minou|chaton|labrador|caniche|bouledogue|berger|teckel|chienchien|jack russell|golden|cocker|petit chien',
    year: 'ans|an|années',
    monthsOld: 'mois',
    consults: 'parler|parle|voir|vois|discuter|discute|confirmer|consulter|organise',
    holds:
      'vous aurez|vous recevrez|vous recevez|je vous paie|je paie|je vire|je vous dis|je vous réponds|garder|gardez|garde|bloquer|bloquez|bloque|retenir|retenez|réserver l option|maintenir|mettre de côté|me le garder|me la garder',
    younger: 'moins de|de moins de',
    says: 'a séjourné|est venu|est venue|a été|nous a|m a|dit|demande|veut|préfère|pense|a dit|voudrait|insiste|souhaite|trouve|ronfle|travaille|aimerait|fête|adore',
    hesitation:
      'fêtes de fin d année|les fêtes de fin d année|vacances de fin d année|les fêtes|vacances de noël|les vacances de noël|vacances de pâques|les vacances de pâques|vacances de printemps|euh|heu|hum|hmm',
    filler: 'que|seulement|environ|juste|en tout|au total|à|a|toujours|à peu près|plus|maintenant|entre',
    ofUs: 'en tout|au total',
    theGroup: 'les|à|nous',
    aged: 'âgés de|agés de|âgé de|âgée de|âgées de|qui ont|qui a|ont|âge|âges|de',
    option: 'option|numéro|choix|n|chalet|le numéro|la numéro',
    dayLead: 'en',
    thePlural: 'les|nous',
    inTotal: 'en tout|au total',
    another: 'autre|un autre|une autre',
    theirs: 'son|sa|ses|leur|leurs',
    dayPart:
      'soir|midi|soirée|au matin|le matin|matin|après-midi|l après-midi|au soir|le soir|dans la soirée|en soirée|dans la matinée',
    within: 'dans|d ici',
    thing:
      'lit bébé|lits bébé|lit pour bébé|lit de bébé|chaise bébé|siège bébé|matériel bébé|chaise haute bébé|baignoire bébé|lit parapluie|étage|semaine de l année|voitures|voiture|chalets|chalet|chambres|chambre|lits|vélos|fois|maisons|photos|valises|choses|questions|options|véhicules|motos|pièces|appartements|logements',
    theyAre: 'viennent|viendraient|viendront|ils sont|c est pour',
    act: 'rappeler|me rappeler|appeler|rappelez|appelez|me rappelez|m appeler|virer|je vire|je paie|je fais|je vous appelle|je vous confirme|je confirme|je règle|j envoie|je vous tiens|j ai',
    oneDay: 'le|pour le',
    theyCount: 'sont|qui sont',
    move: 'déplacer|décaler|changer|reporter',
    amongIs: 'est|sont|d entre eux est|d entre eux sont',
    we: 'nous',
    holyThursday: 'jeudi saint',
    goodFriday: 'vendredi saint',
    holySaturday: 'samedi saint',
    easterSunday: 'dimanche de paques',
    easterMonday: 'lundi de paques',
    couples: 'couples',
    twins: 'jumeaux|jumelles',
    postpone: 'repousser|reporter|décaler|retarder',
    advance: 'avancer',
    still: 'encore',
    stays: 'rester|restons|reste|resterait|resterions',
    adds: 'ajouter|rajouter|prolonger|rallonger|ajoute|rajoute|prolonge|prolongeons|ajoutez|rajoutez|ajoutons|prolongez|étendre|rab',
    drops: 'retirer|enlever|supprimer|raccourcir|écourter|retire|enlève',
  },
  signals: {
    book: 'réserver|réserve|réservez|réservons|réservez-moi|reserver|je prends|on prend|nous prenons|je prendrais|on prendrait|nous prendrions|je vais prendre|on va prendre|nous allons prendre|va la prendre|vais la prendre|voudrais prendre|aimerais prendre|voudrions prendre|aimerions prendre|je la prends|je le prends|bloquer|bloquez|bloque|gardez|garder|garde-moi|retenir|retenez|louons|voudrais louer|voudrions louer|aimerais louer|aimerions louer|souhaite louer|souhaitons louer|veux louer|voulons louer|faire une réservation|poser une option|mettre une option|option sur|on la prend|on le prend|prenons|valider la réservation|confirmez la réservation|confirmer la réservation|je loue|réservez-nous|on réserve|réserverions|nous aimerions réserver|mettez moi de côté|mettre de côté|met de côté|garder pour nous|prendre la première|je veux celle|on veut celle|réservation pour|réserver*|réserve*|bloqu*|retenir*',
    availability:
      'est prise|déjà prise|est déjà pris|est pris|déjà pris|encore libre|un lit pour|de quoi dormir|un toit|où dormir|un couchage|louer|à louer|libre|libres|disponible|disponibles|disponibilité|disponibilités|dispo|dispos|de la place|place|reste|reste-t-il|cherche|cherchons|recherche|recherchons|quelque chose|une chambre|hébergement|logement|possible de venir|voudrions venir|voudrait venir|aimerions venir|passer|séjour|séjourner|pouvons venir|peut venir|occupé|occupée|loger|complet ou|places|pris',
    price:
      "prix|tarif|tarifs|combien|coût|coûte|coute|coûterait|devis|réduction|remise|promo|promotion|ça fait combien|ça coûte|combien coûte|c'est combien|quel prix|montant|cher|moins cher|à combien|combien ça|estimation|offre spéciale|rabais|combien couterait|forfait|tarification|frais|ça revient|ça reviendrait|combien vous prenez|taxe de séjour",
    myBooking:
      "ma confirmation|mail de confirmation|email de confirmation|confirmation de réservation|notre confirmation|votre confirmation|de confirmation|ma réservation|notre réservation|mon séjour|notre séjour|mon code|code de réservation|numéro de réservation|confirmée|est confirmée|j'ai réservé|nous avons réservé|on a réservé|j'ai une réservation|nous avons une réservation|où en est|détails de ma réservation|état de ma réservation|statut|au nom de|bien enregistrée|dossier|j ai reserve|bien enregistré|on a une réservation|tout est en ordre|référence|pas reçu de confirmation|reçu de confirmation|reçu la confirmation|une confirmation|la confirmation|toujours valable|retrouver ma",
    ownData:
      'quelles sont mes dates|rappeler mes dates|mes dates déjà|à quelle date|quelle est ma|quelles sont mes|quand est ce que j arrive',
    bookingNoun:
      'réservation|réservations|ai réservé|avons réservé|a réservé|avez réservé|avais réservé|avions réservé|avait réservé|est réservé|déjà réservé|bien réservé|séjour|résa|reservation|résas|dossier|changer les dates|changer la date|changer de date|changer de dates|changer nos dates|modifier les dates|modifier nos dates',
    ownBooking:
      "ma réservation|notre réservation|j'ai réservé|nous avons réservé|on a réservé|j'ai une réservation|nous avons une réservation|on a une réservation|ai déjà une réservation|avons déjà une réservation|a déjà une réservation|avais une réservation|avais réservé|avait réservé|ma résa|notre résa|avions réservé|la réservation|déjà réservé",
    rather: 'plutôt|finalement|préfère|mieux',
    modify:
      'déplac*|changer|changement|modifier|modification|décaler|décalage|déplacer|reporter|avancer|repousser|prolonger|rallonger|ajouter|rajouter|au lieu du|au lieu de|à la place du|autres dates|autre date|échanger|une nuit de plus|écourter|passer du|un jour plus tard|un jour plus tôt|raccourcir|plus grand|plus grande|retirer|rester plus|nuit supplémentaire|nous serons finalement|déplace|décaler ma|vient aussi|changez|modifi*|décal*|report*|prolong*|rajout*|ajout*|repouss*',
    cancel:
      'ne pourra plus venir|ne pourrons plus venir|ne pourra pas venir|pourra plus venir|annuler|annulez|annule|annulons|annulation de ma|ne vient plus|ne venons plus|ne viendrons pas|ne pouvons plus venir|ne peux plus venir|ne pourrons pas venir|on ne peut plus venir|désister|ne pourrai pas venir|résilier|renoncer|supprimer ma|supprimez|je me désiste|devons renoncer|on vient plus|peut plus venir|annul*|désist*',
    cancelRule:
      "annuler jusqu'à quand|annuler jusqu'à|jusqu'à quand on peut|jusqu'à quand|si j'annule|si nous annulons|si on annule|si je dois annuler|conditions d'annulation|politique d'annulation|annulation gratuite|annuler gratuitement|frais d'annulation|annuler sans frais|si nous devons annuler|si on doit annuler|en cas d'annulation|jusqu'à quand peut|s'il pleut|annulable|si jamais j'annule|si jamais on annule|assurance annulation|conditions de remboursement|jusqu'à quand puis|combien de temps à l'avance|faut-il réserver|doit-on réserver",
    payment:
      'payer|paiement|paiements|payé|paie|payons|virement|virements|carte|carte bancaire|cartes bancaires|carte bleue|cartes bleues|cartes de crédit|cartes|cb|acompte|arrhes|facture|remboursement|remboursé|rembourser|remboursement|chèque|chèques|chèques vacances|espèces|liquide|paypal|iban|rib|un reçu|le reçu|mon reçu|du reçu|reçu de paiement|reçu le paiement|justificatif|caution|mensualités|plusieurs fois|lien de paiement|coordonnées bancaires|solde|régler|règlement|versement|ancv|versé|preuve de paiement|sumup|bancaire|dépôt|compte bancaire|american express|lydia',
    location:
      "accessible en voiture|accessible en train|accessible en bus|accessible en transport|accessible en transports|faut une voiture|besoin d une voiture|sans voiture|voiture pour venir|voiture indispensable|en voiture|accessible à pied|route d'accès|rue|avenue|supermarché|commerces|code postal|dans le coin|où êtes-vous|c'est où|où exactement|t'es où|où précisément|à quel endroit|où se trouve|où se situe|où est le|où est la|où est votre|où est situé|où sont|adresse|situé|située|situation|localisation|itinéraire|comment venir|comment y aller|comment arriver|comment on vient|distance|loin|près|proche|proximité|kilomètres|gare|aéroport|plan|google maps|maps|carte du lieu|coordonnées gps|gps|plage à|centre-ville|centre ville|dans quel coin|quel village|y accéder|accès en|à pied|navette|bus|comment vous trouver|quelle région|quel quartier|comment se rendre|exactement où|êtes où|vous êtes où",
    photos:
      'voir à quoi|vidéo de|montrer|ressemble|ressemblent|photo|photos|image|images|vidéo|vidéos|clichés|voir l intérieur|instagram|visite virtuelle|insta',
    amenities:
      "combien de personnes maximum|combien de personnes max|tranquille|capacité maximale|est inclus|est il inclus|sont inclus|sont ils inclus|sont elles incluses|est incluse|est elle incluse|inclus dans|incluse dans|incluses dans|inclus ou|tout inclus|c'est inclus|qu'est ce qui est inclus|ménage inclus|draps inclus|petit déjeuner inclus|inclus ménage|est ce inclus|inclus aussi|c est inclus|lit pour bébé|chauffé|chauffée|chauffés|équipés|matériel bébé|réseau mobile|dîner|petits déjeuners|matelas|oreillers|sono|enceinte|lits bébé|lit parapluie|bain nordique|pétanque|ping pong|baby foot|table de ping pong|sèche serviettes|fer|grille pain|congélateur|console|prise|recharge|recharger|voiture électrique|borne de recharge|jeux de société|balançoire|trampoline|hamac|transats|parasol|lave vaisselles|moustiquaires|ventilateur|ventilateurs|volets|couvertures|torchons|savon|papier toilette|wc|toilettes|télés|4g|5g|fibre|débit|casseroles|machine à café|demi pension|pension complète|repas|petit déj|chaises hautes|place pour la voiture|place pour ma voiture|place pour notre voiture|place pour les voitures|place pour une voiture|place pour deux voitures|stationnement|stationner|grillade|grillades|bbq|micro onde|micro ondes|wifi|wi-fi|internet|piscine|barbecue|grill|draps|linge|serviettes|cuisine|parking|garer|climatisation|clim|chauffage|lit bébé|chaise haute|télé|tv|télévision|lave-linge|lave linge|machine à laver|lave-vaisselle|lave vaisselle|sèche-linge|sèche cheveux|sèche-cheveux|jacuzzi|spa|cheminée|poêle|bois|petit-déjeuner|petit déjeuner|micro-ondes|frigo|four|balcon|terrasse|jardin|chambres|lits|lit|salle de bain|salles de bain|douche|baignoire|eau chaude|équipements|équipement|est équipé|bien équipé|équipé de|équipé d|équipé pour|tout équipé|équipée|fauteuil roulant|pmr|accessible|sauna|vélos|kayak|cafetière|ménage|borne|netflix|réseau|ascenseur|couettes|bouilloire|jeux|raclette|fondue|restaurant|fer à repasser|étage|couverts|garage|vaisselle|plancha|vue|vue mer|est-ce compris|c'est compris",
    policies:
      "bienvenus|bienvenu|les bienvenus|convient aux enfants|sortie tardive|quiet|calme après|quelle est l heure|jours d'arrivée|jour d'arrivée|du samedi au samedi|de samedi à samedi|le samedi uniquement|uniquement le samedi|seulement le samedi|que le samedi|uniquement du samedi|quels jours|n'importe quel jour|animaux|animal|fumer|fumeur|fumeurs|heure d'arrivée|heure de départ|heure|horaires|horaire|à quelle heure|quelle heure|minimum|séjour minimum|nuits minimum|règlement|règles|autorisés|autorisé|acceptés|acceptez les chiens|acceptez-vous les|admis|chiens acceptés|bruit|arrivée tardive|départ tardif|amener mon|emmener mon|venir avec mon chien|venir avec notre chien|visiteurs|pièce d'identité|politique|conditions|déposer les bagages|laisser nos valises|âge minimum|musique|soirées|interdit|permis de|remise des clés|clés|boîte à clés|cigarette|une fête|faire la fête|faire une fête|organiser une fête|faire des fêtes|organiser des fêtes",
    distance:
      "combien d heures|combien d heure|combien de route|combien de kilomètres|à quelle distance|combien de temps|combien de km|c'est loin|est-ce loin|à combien de km|à combien de kilomètres|à combien de minutes|à combien de temps|à combien d'heures",
    human:
      "passez moi|qu on m appelle|on m appelle|nous rappeler|nous appeler|rappelez nous|appelez nous|de vive voix|un coup de fil|être rappelé|être rappelée|contacter par téléphone|une personne réelle|quelqu un de|un robot|robot|parler à|parler avec|quelqu'un|un humain|une vraie personne|vraie personne|propriétaire|propriétaires|responsable|appelez-moi|rappelez-moi|appeler|m'appeler|gérant|conseiller|hôte|rappeler|un être humain|directeur|joindre|numéro de téléphone|par téléphone|service client|au téléphone|me rappeler|patron|parler au",
    broken:
      'plus d eau|pas d eau chaude|pas d eau|plus d électricité|plus de courant|plus de chauffage|fuite|ne s allume pas|ne démarre pas|ne fonctionnait pas|ne marchait pas|marche pas|fonctionne pas|bouché|bouchée|dysfonctionnement|en panne|ne marche pas|ne fonctionne pas|cassé|marche plus|fonctionne plus|marchent pas|marchent plus|fonctionnent pas|fonctionnent plus|pas sérieux|plus d eau chaude|coupure',
    complaint:
      "pas content|pas contente|pas contents|mécontente|pas sérieux|pas satisfait|pas satisfaite|insupportable|ras le bol|vous foutez|remboursez moi|bruyant|bruyants|plainte|réclamation|scandaleux|inadmissible|inacceptable|honteux|honte|personne ne répond|personne ne me répond|arnaque|sale|dégoûtant|nul|déçu|déçue|déplorable|toujours pas de réponse|sans réponse|attends depuis|j'attends|mécontent|insatisfait|lamentable|c'est un robot|demandé trois fois|se plaindre|me plaindre|catastrophe|furieux|pas de réponse|n'importe quoi|avocat|cafards",
    consent: 'oui|ouais|d accord|confirme|je confirme|bien sur|exact|c est bon|volontiers|s il vous plait',
    yes: "pas de souci|pas de problème|aucun souci|aucun problème|oui|ouais|ok|d'accord|dac|parfait|très bien|bien sûr|c'est bon|ça marche|ça me va|entendu|exactement|exact|super|volontiers|je confirme|confirmé|allez-y|avec plaisir|ça roule|ok pour moi|c'est parfait|va pour|nickel|top|👍|👌|✅|c'est ça|impeccable|génial|banco|yes|bon|oui oui|ouep|tout à fait|absolument|ça nous va|c'est d'accord|on valide|je valide|svp|correct|allons y",
    no: "non|nan|non merci|pas maintenant|pas pour l'instant|pas encore|laissez tomber|aucune|aucun|négatif|pas pour le moment|tant pis|👎|❌|pas du tout|pas vraiment|surtout pas|rien d'autre|laisse tomber|pas intéressé|ça ne nous intéresse pas|no|plus tard peut-être|ça ira",
    thanks:
      '🙏|merci|mercii|remercie|merci beaucoup|merci bien|mille mercis|remercions|thanks|mille merci|grand merci|cimer|je vous remercie',
    greeting:
      'salutations|cc|kikou|wesh|hi|re|cordialement|bien à vous|mes salutations|et votre famille|à vous et|et à votre famille|et famille|à toute la famille|pareillement|bonjour|bonsoir|salut|coucou|hello|bonne année|joyeux noël|bonnes fêtes|joyeuses fêtes|bonne journée|bonne soirée|bon week-end|bjr|bsr|joyeuses pâques|allô|bonne nuit|bon dimanche|slt|madame|monsieur|comment allez vous|meilleurs voeux|bon|bonne|hey|rebonjour|yo|ça va|bon après midi|à toute l équipe|toute l équipe|à tous|à toutes|à vous aussi|à vous|de même',
    info: 'information|informations|renseignement|renseignements|info|infos|question|me renseigner|en savoir plus|précisions',
    cheapest:
      'moins chère|moins cher|plus économique|meilleur marché|plus abordable|plus bas prix|moins coûteuse',
    largest: 'plus grande|plus grand|plus spacieuse|plus spacieux|la grande|le plus grand',
    lastOne: 'dernière|dernier',
    offTopic:
      'votre plateforme|mettre en location|mon propre appartement|mon propre chalet|inscrire mon|je propose|nous proposons|je vous propose|refonte|référencement|seo|partenariat|nos services|démarchage|influenceur|influenceuse|votre site internet|candidature|stage|vous embauchez|trompé de conversation|trompé de numéro|trompée de conversation|trompée de numéro|erreur de numéro|mauvaise conversation|mauvais destinataire|trompé de personne|pas pour vous|clavier|recrutez|emploi|embauchez|cv|mauvais numero|publicité|recrute|vendez|sais pas|ne sais pas|on ne sait pas|pas sûr',
    sells:
      'mon cv|cherche du travail|cherche un emploi|recherche un emploi|vous cherchez du personnel|vous embauchez|embauchez vous|intéressés par mon|intéressés par nos|intéressé par mon|intéressée par mon|intéressés par notre|je vends|nous vendons|achetez vous|vous achetez|recrutez vous|vous recrutez|je propose|nous proposons|je vous propose|refonte|référencement|partenariat|nos services|démarchage|votre plateforme|influenceur|influenceuse|mettre en location',
    checkTimes: 'check-in|check-out',
    rate: 'euros la nuit|combien la nuit|prix la nuit|à la nuit|tarif nuit|par nuit|budget|maximum par nuit|nuitée',
    howMany:
      'combien d heures|combien d heure|combien de route|combien de nuits|combien de personnes|combien de chambres|combien de lits|combien de couchages|combien de temps|combien de km|combien de kilomètres|combien de salles|combien de places|combien de voitures|combien de pièces|combien de jours|combien d adultes|combien d enfants|combien d animaux|combien de chiens|combien de mètres|combien de m2',
    haveYou: 'vous avez|avez-vous|vous auriez|auriez-vous',
    discount:
      'supplément|supplement|suppléments|réduction|réductions|remise|promo|promos|offres|promotion|rabais',
    cannotCome:
      'un empêchement|empêchement|un imprévu|un contretemps|ne pouvons pas venir|ne peux pas venir|on ne peut pas venir',
    cancelAsk:
      'on peut annuler|peut on annuler|peux annuler|je peux annuler|pouvons-nous annuler|nous pouvons annuler|possible d annuler|possibilité d annuler|peut-on annuler|puis-je annuler|annulation',
    ifWord: 'si|s|au cas',
  },
  ambiguous: 'mer|mar|ven|sam',
  clues:
    "marche marcher marchés jeux lunettes matin mardis le la les un une des du de d l au aux en et ou que qui quoi dans sur avec sans pour par nous vous je tu il elle on ils mon ma mes notre nos votre vos est sont sommes suis serait avez avoir ai a c ce cette ça ces pas ne plus très bien bonjour merci svp s'il plaît voudrais voudrions voudrait aimerais pouvez peut possible quel quelle quels est-ce qu si oui non chez maison chalet cabane nuit nuits personnes alors euh voilà jusqu être fait encore aussi quand comment où combien encore toujours pendant vacances scolaires faire jour jours y sera seulement peu y mais lui leur tous tout toute j m n t auriez quelque chose petite petit donc viendrait réserve vraie finalement libre repartir devons moment",
};

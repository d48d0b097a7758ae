/** What a message as a whole is about, for the intent. */
export type Signal =
  | 'book'
  | 'availability'
  | 'price'
  | 'discount'
  /** "120 Euro pro Nacht", "mein Budget": a price that may be named without being asked. */
  | 'rate'
  /** "darf man": a rule, unless it is of a thing that is there. */
  | 'mayWe'
  /** "avete …?": asks for room, or for the thing that is named. */
  | 'haveYou'
  /** "combien de nuits": asks no price, though its first word alone would. */
  | 'howMany'
  | 'myBooking'
  | 'bookingNoun'
  /** "me confirmás que está todo ok": how a reservation stands. */
  | 'asksState'
  | 'ownBooking'
  /** What the guest said when booking: "qué horario puse". */
  | 'ownData'
  | 'modify'
  /** "en vez de": changes a reservation, and only corrects where none is spoken of. */
  | 'instead'
  | 'cancel'
  | 'cancelRule'
  /** Asked, it is a rule; said of a reservation, it is done: "¿puedo cancelar?". */
  | 'cancelAsk'
  /** "no podemos ir": a cancellation unless other dates stand beside it. */
  | 'cannotCome'
  | 'ifWord'
  | 'payment'
  | 'location'
  | 'photos'
  | 'amenities'
  | 'policies'
  | 'human'
  /** "what would the weekend of the 8th be?": a price where nothing else is asked. */
  | 'whatWould'
  /** "does it have a …?": asks for a thing, whatever it is. */
  | 'asksThing'
  /** "can i have 3 to 5 june?": taken where nothing else is asked for. */
  | 'wantsIt'
  /** "no pets": says so, and asks nothing. */
  | 'noPets'
  /** "my flight was cancelled": not the stay. */
  | 'foreignCancel'
  /** "writing a book": none of ours. */
  | 'notBook'
  /** "call me if easier": offered beside what is asked for. */
  | 'orCall'
  | 'complaint'
  /** Something does not work: a complaint, unless of a guest's own who looks for a bed. */
  | 'broken'
  | 'yes'
  /** A yes that also stands beside thanks: "sí, gracias"; "genial, gracias" only thanks. */
  | 'consent'
  | 'no'
  /** Words of an answer that begin sentences too: "quero", "não". */
  | 'opensSentence'
  | 'thanks'
  | 'greeting'
  | 'info'
  | 'offTopic'
  /** "je propose la refonte de votre site": offers something of their own. */
  | 'sells'
  | 'distance'
  /** Arriving and leaving: a rule that is asked for, unless dates stand beside it. */
  | 'checkTimes'
  | 'cheapest'
  | 'largest'
  | 'lastOne'
  /** "mejor", "al final": another wish than the known one. */
  | 'rather'
  /** "gracias por la info": the word asks nothing. */
  | 'thanksFor'
  /** "lo pienso y te aviso": no answer yet. */
  | 'thinks'
  /** "¿alguien canceló?": nights that may have come free. */
  | 'othersCancel';

import { openInspector } from './inspector.js';
import { Phone } from './one-phone.js';

const phones = document.querySelector('#phones');
const guestList = document.querySelector('#guest-list');
const form = document.querySelector('#add-guest');
const open = new Map();
const FIRST_GUEST = { waId: '5491155550101', name: 'Lucía' };

/** Numbers of guests that are made up here: +54 9 11 5555 and four digits of the clock. */
const newWaId = () => `54911555${String(Date.now()).slice(-5)}`;

function openPhone(guest) {
  const known = open.get(guest.waId);
  if (known) {
    known.element.scrollIntoView({ behavior: 'smooth' });
    known.focus();
    return;
  }
  const phone = new Phone(guest, {
    inspect: openInspector,
    close: () => {
      open.delete(guest.waId);
      showEmpty();
      remember();
      listGuests();
    },
  });
  open.set(guest.waId, phone);
  phones.querySelector('.empty')?.remove();
  phones.append(phone.element);
  phone.focus();
  remember();
  listGuests();
}

function showEmpty() {
  if (open.size > 0) return;
  const empty = document.createElement('p');
  empty.className = 'empty';
  empty.textContent =
    'Abrí un teléfono a la izquierda y escribí, por ejemplo: «Hola, ¿hay lugar el finde para 4?»';
  phones.append(empty);
}

/** Which phones were open survives a reload of the page. */
function remember() {
  localStorage.setItem('phones', JSON.stringify([...open.values()].map(({ guest }) => guest)));
}

async function listGuests() {
  const answer = await fetch('/sim/guests?limit=50').then((response) => response.json());
  const known = new Map([[FIRST_GUEST.waId, FIRST_GUEST]]);
  for (const guest of [...answer.guests, ...[...open.values()].map((phone) => phone.guest)])
    known.set(guest.waId, guest);
  guestList.replaceChildren(...[...known.values()].map(guestItem));
}

function guestItem(guest) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const number = document.createElement('small');
  button.className = open.has(guest.waId) ? 'open' : '';
  button.textContent = guest.name ?? guest.waId;
  number.textContent = /^\d+$/.test(guest.waId) ? `+${guest.waId}` : guest.waId;
  button.append(number);
  button.addEventListener('click', () => openPhone(guest));
  item.append(button);
  return item;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const name = new FormData(form).get('name').trim() || 'Huésped';
  form.reset();
  openPhone({ waId: newWaId(), name });
});

const before = JSON.parse(localStorage.getItem('phones') ?? 'null') ?? [FIRST_GUEST];
for (const guest of before) openPhone(guest);
showEmpty();
listGuests();

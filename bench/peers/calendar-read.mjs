// Reads a calendar file with two independent parsers and prints, as one JSON document, the events each of them sees.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import ical from 'node-ical';

const text = readFileSync(process.argv[2], 'utf8');
const iso = date => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

const root = new ICAL.Component(ICAL.parse(text));
const first = root.getAllSubcomponents('vevent').map(part => {
  const event = new ICAL.Event(part);
  return {
    uid: event.uid,
    day: event.startDate.toString(),
    end: event.endDate.toString(),
    wholeDay: event.startDate.isDate,
    title: event.summary,
    text: event.description ?? null,
    sequence: event.sequence,
    status: part.getFirstPropertyValue('status'),
    changed: part.getFirstPropertyValue('last-modified').toJSDate().toISOString(),
    transparent: part.getFirstPropertyValue('transp') === 'TRANSPARENT',
  };
});

const second = Object.values(ical.sync.parseICS(text)).filter(part => part.type === 'VEVENT').map(event => ({
  uid: event.uid,
  day: iso(event.start),
  end: iso(event.end),
  wholeDay: event.datetype === 'date',
  title: event.summary,
  text: event.description ?? null,
  sequence: Number(event.sequence ?? 0),
  status: event.status,
  changed: event.lastmodified.toISOString(),
  transparent: event.transparency === 'TRANSPARENT',
}));

console.log(JSON.stringify({ first, second, method: root.getFirstPropertyValue('method') }));

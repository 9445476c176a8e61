// Decodes the same files over and over with Garmin's JavaScript SDK and prints one JSON line: bytes a second, on one core.
import { readFileSync } from 'node:fs';
import { Decoder, Stream } from '@garmin/fitsdk';

const [seconds, ...paths] = process.argv.slice(2);
const files = paths.map(path => readFileSync(path));

function decode(bytes) {
  const { messages } = new Decoder(Stream.fromByteArray(bytes)).read();
  return messages.recordMesgs.length;
}

let records = files.reduce((sum, bytes) => sum + decode(bytes), 0);   // warm-up
let bytes = 0;
const start = process.cpuUsage();
const until = performance.now() + Number(seconds) * 1000;
let rounds = 0;
do {
  for (const file of files) {
    decode(file);
    bytes += file.length;
  }
  rounds++;
} while (performance.now() < until);
const used = process.cpuUsage(start);
console.log(JSON.stringify({ bytes, rounds, records, cpuSeconds: (used.user + used.system) / 1e6, node: process.version }));

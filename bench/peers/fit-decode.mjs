// Reads FIT files with Garmin's JavaScript SDK and prints, one JSON line a file, what their sessions say.
import { readFileSync } from 'node:fs';
import { Decoder, Stream } from '@garmin/fitsdk';

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const stream = Stream.fromByteArray(bytes);
  const isFit = Decoder.isFIT(stream);
  const integrity = new Decoder(Stream.fromByteArray(bytes)).checkIntegrity();
  const { messages, errors } = new Decoder(stream).read({ convertTypesToStrings: true, convertDateTimesToDates: false, includeUnknownData: true });
  const sessions = (messages.sessionMesgs ?? []).map(session => ({
    start: session.startTime + 631065600,
    sport: session.sport ?? null,
    subSport: session.subSport ?? null,
    distanceMeters: session.totalDistance ?? null,
    timerSeconds: session.totalTimerTime ?? null,
    elapsedSeconds: session.totalElapsedTime ?? null,
    averageHeartRate: session.avgHeartRate ?? null,
    strides: session.avgCadence === undefined && session.avgRunningCadence === undefined
      ? null
      : (session.avgRunningCadence ?? session.avgCadence) + (session.avgFractionalCadence ?? 0),
    ascentMeters: session.totalAscent ?? null,
    verticalOscillationMillimeters: session.avgVerticalOscillation ?? null,
    stepLengthMillimeters: session.avgStepLength ?? null,
    effort: session.workoutRpe ?? session['193'] ?? null,
    feel: session.workoutFeel ?? session['192'] ?? null,
  }));
  const activity = (messages.activityMesgs ?? [])[0];
  console.log(JSON.stringify({
    isFit,
    integrity,
    errors: errors.map(String),
    records: (messages.recordMesgs ?? []).length,
    lastRecord: (messages.recordMesgs ?? []).at(-1)?.timestamp + 631065600,
    lastDistance: (messages.recordMesgs ?? []).at(-1)?.distance ?? null,
    offset: activity?.localTimestamp === undefined ? null : activity.localTimestamp - activity.timestamp,
    sessions,
  }));
}

// Reads FIT files with Garmin's JavaScript SDK and prints, one JSON line a file, the workout they hold, as numbers of the profile.
import { readFileSync } from 'node:fs';
import { Decoder, Stream } from '@garmin/fitsdk';

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const stream = Stream.fromByteArray(bytes);
  const isFit = Decoder.isFIT(stream);
  const integrity = new Decoder(Stream.fromByteArray(bytes)).checkIntegrity();
  const { messages, errors } = new Decoder(stream).read({ convertTypesToStrings: true, convertDateTimesToDates: false });
  const workout = (messages.workoutMesgs ?? [])[0] ?? {};
  console.log(JSON.stringify({
    isFit,
    integrity,
    errors: errors.map(String),
    type: (messages.fileIdMesgs ?? [])[0]?.type ?? null,
    created: (messages.fileIdMesgs ?? [])[0]?.timeCreated + 631065600,
    serial: (messages.fileIdMesgs ?? [])[0]?.serialNumber ?? null,
    name: workout.wktName ?? null,
    sport: workout.sport ?? null,
    subSport: workout.subSport ?? null,
    steps: workout.numValidSteps ?? null,
    others: Object.keys(messages).filter(name => !['fileIdMesgs', 'workoutMesgs', 'workoutStepMesgs'].includes(name)),
    read: (messages.workoutStepMesgs ?? []).map(step => ({
      place: step.messageIndex,
      name: step.wktStepName ?? null,
      until: step.durationType,
      seconds: step.durationTime ?? null,
      meters: step.durationDistance ?? null,
      reps: step.durationReps ?? null,
      back: step.durationStep ?? null,
      times: step.repeatSteps ?? null,
      far: step.repeatDistance ?? null,
      target: step.targetType,
      phase: step.intensity ?? null,
      category: step.exerciseCategory ?? null,
      kilograms: step.exerciseWeight ?? null,
      unit: step.weightDisplayUnit ?? null,
    })),
  }));
}

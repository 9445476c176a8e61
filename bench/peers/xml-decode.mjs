// Decodes GPX and TCX with other people's programs and prints what they say, one JSON object a line.
// Usage: node xml-decode.mjs FILE…   or the names on stdin, one a line.
// Points come from @tmcw/togeojson, laps and structure from fast-xml-parser; distances are summed here on a sphere.
import { readFileSync } from "node:fs";
import { gpx, tcx } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { XMLParser } from "fast-xml-parser";

const radius = 6371008.8;
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const radians = (degrees) => (degrees * Math.PI) / 180;

function meters([lon1, lat1], [lon2, lat2]) {
  const h = Math.sin(radians(lat2 - lat1) / 2) ** 2
    + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}

function lines(feature) {
  const { geometry, properties } = feature;
  const multi = geometry.type === "MultiLineString";
  const extra = properties.coordinateProperties ?? {};
  const parts = multi ? geometry.coordinates : [geometry.coordinates];
  return parts.map((coordinates, i) => ({
    coordinates,
    times: (multi ? extra.times?.[i] : extra.times) ?? [],
    hearts: (multi ? extra.heart?.[i] : extra.heart) ?? [],
    cadences: (multi ? (extra.cads ?? extra.cadences)?.[i] : extra.cads ?? extra.cadences) ?? [],
  }));
}

function track(feature) {
  const parts = lines(feature);
  const times = parts.flatMap((part) => part.times).filter(Boolean).map((time) => Date.parse(time) / 1000);
  const hearts = parts.flatMap((part) => part.hearts).filter((heart) => heart > 0);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  return {
    name: feature.properties.name,
    type: feature.properties.type,
    segments: parts.length,
    points: sum(parts.map((part) => part.coordinates.length)),
    heights: sum(parts.map((part) => part.coordinates.filter((place) => place.length > 2).length)),
    first: times.length ? Math.min(...times.slice(0, 1)) : undefined,
    last: times.length ? times.reduce((a, b) => Math.max(a, b)) : undefined,
    distance: sum(parts.map((part) => sum(part.coordinates.slice(1).map((place, i) => meters(part.coordinates[i], place))))),
    heartRates: hearts.length,
    maxHeartRate: hearts.length ? hearts.reduce((a, b) => Math.max(a, b)) : undefined,
    meanHeartRate: hearts.length ? sum(hearts) / hearts.length : undefined,
    cadences: parts.flatMap((part) => part.cadences).filter((cadence) => cadence > 0).length,
  };
}

function activity(node) {
  const laps = list(node.Lap);
  const points = laps.flatMap((lap) => list(lap.Track)).flatMap((part) => list(part.Trackpoint));
  const numbers = (values) => values.map(Number).filter(Number.isFinite);
  const sum = (values) => numbers(values).reduce((total, value) => total + value, 0);
  const hearts = numbers(points.map((point) => point.HeartRateBpm?.Value));
  const lapMax = numbers(laps.map((lap) => lap.MaximumHeartRateBpm?.Value));
  return {
    sport: node["@Sport"],
    id: node.Id,
    start: Date.parse(laps[0]?.["@StartTime"]) / 1000,
    laps: laps.length,
    seconds: sum(laps.map((lap) => lap.TotalTimeSeconds)),
    distance: sum(laps.map((lap) => lap.DistanceMeters)),
    points: points.length,
    runCadences: numbers(laps.map((lap) => lap.Extensions?.LX?.AvgRunCadence)),
    pointDistance: numbers(points.map((point) => point.DistanceMeters)).at(-1),
    meanHeartRate: hearts.length ? sum(hearts) / hearts.length : undefined,
    maxHeartRate: lapMax.length ? Math.max(...lapMax) : undefined,
    device: node.Creator?.Name,
    notes: node.Notes,
  };
}

function decode(path) {
  const text = readFileSync(path, "utf8").replace(/^[^<]*/, "");
  const dom = new DOMParser({ onError: (level, message) => { if (level !== "warning") throw new Error(message); } }).parseFromString(text, "text/xml");
  const root = dom.documentElement.localName;
  const features = (root === "gpx" ? gpx(dom) : tcx(dom)).features.filter((feature) => feature.geometry?.type.endsWith("LineString"));
  const tracks = features.filter((feature) => feature.properties._gpxType !== "rte").map(track);
  if (root === "gpx")
    return { path, kind: "gpx", creator: dom.documentElement.getAttribute("creator"), tracks };
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", removeNSPrefix: true, parseTagValue: false });
  const database = parser.parse(text).TrainingCenterDatabase;
  return { path, kind: "tcx", tracks, activities: list(database?.Activities?.Activity).map(activity) };
}

const paths = process.argv.length > 2 ? process.argv.slice(2) : readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const path of paths) {
  let answer;
  try {
    answer = decode(path);
  } catch (error) {
    answer = { path, error: String(error.message ?? error).split("\n")[0] };
  }
  console.log(JSON.stringify(answer));
}

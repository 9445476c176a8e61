import { changed, say } from "./page";

/** The clock of home tests. It runs in the page alone; without this script the seconds are typed. */
interface Stage {
  seconds: number;
  name: string;
}

interface Running {
  box: HTMLElement;
  into: HTMLInputElement;
  stages: Stage[];
  /** When the clock stands at 0, on the page's own clock. */
  zero: number;
  most: number;
  tick: number;
  spoken: string;
  lock: WakeLockSentinel | null;
}

const ready = 5;
let running: Running | null = null;

export function runTimers(): void {
  show();
  changed.addEventListener("changed", () => {
    if (running && !running.box.isConnected) halt();
    show();
  });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("[data-timer] button") : null;
    const box = button?.closest<HTMLElement>("[data-timer]");
    if (!button || !box) return;
    if (button.dataset["start"] !== undefined) start(box, button.dataset["start"]);
    else stop();
  });
}

function show(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-timer]")) box.hidden = false;
}

function start(box: HTMLElement, name: string): void {
  halt();
  const form = box.closest("form");
  const into = form?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!form || !into) return;
  const stages = stagesOf(form);
  const most = stages.length > 0 ? stages.reduce((sum, stage) => sum + stage.seconds, 0) : Number(box.dataset["most"]);
  running = { box, into, stages, zero: performance.now() + ready * 1000, most, tick: 0, spoken: "", lock: null };
  buttons(box, true);
  void keepAwake(running);
  running.tick = window.setInterval(beat, 100);
  beat();
}

function stagesOf(form: HTMLFormElement): Stage[] {
  const text = form.querySelector<HTMLInputElement>("input[name=mode]:checked")?.dataset["stages"];
  return (text ? text.split("|") : []).map((part) => {
    const colon = part.indexOf(":");
    return { seconds: Number(part.slice(0, colon)), name: part.slice(colon + 1) };
  });
}

function beat(): void {
  if (!running) return;
  const at = (performance.now() - running.zero) / 1000;
  if (at < 0) {
    put(running, "Get ready", String(Math.ceil(-at)), running.stages[0]?.name ?? "");
    aloud(running, "ready", running.stages[0] ? `Get ready. ${running.stages[0].name}` : "Get ready");
    return;
  }
  if (at >= running.most) {
    finish(running.most);
    return;
  }
  if (running.stages.length > 0) beatStage(running, at);
  else {
    put(running, "Hold", String(Math.floor(at)), "Breathe all the time. Stop when the position goes.");
    aloud(running, "go", "Go");
    if (Math.floor(at) > 0 && Math.floor(at) % 15 === 0) aloud(running, String(Math.floor(at)), String(Math.floor(at)));
  }
}

function beatStage(now: Running, at: number): void {
  let end = 0;
  for (const [i, stage] of now.stages.entries()) {
    end += stage.seconds;
    if (at >= end) continue;
    const left = Math.ceil(end - at);
    const next = now.stages[i + 1];
    put(now, `${i + 1} of ${now.stages.length}: ${stage.name}`, String(left), next ? `Then: ${next.name}` : "The last one");
    aloud(now, stage.name, stage.name);
    if (left <= 3) aloud(now, `${i}:${left}`, String(left));
    return;
  }
}

function put(now: Running, stage: string, count: string, next: string): void {
  text(now.box, "[data-stage]", stage);
  text(now.box, "[data-count]", count);
  text(now.box, "[data-next]", next);
}

function text(box: HTMLElement, part: string, words: string): void {
  const element = box.querySelector(part);
  if (element && element.textContent !== words) element.textContent = words;
}

/** Says a thing once: to people who listen to the page, and aloud where that was asked for. */
function aloud(now: Running, key: string, words: string): void {
  if (now.spoken === key) return;
  now.spoken = key;
  if (!/^\d+$/.test(words)) say(words);
  if (!now.box.querySelector<HTMLInputElement>("[data-voice]")?.checked || !("speechSynthesis" in window)) return;
  speechSynthesis.cancel();
  speechSynthesis.speak(new SpeechSynthesisUtterance(words));
}

function stop(): void {
  if (running) finish(Math.max(0, (performance.now() - running.zero) / 1000));
}

function finish(seconds: number): void {
  const done = running;
  if (!done) return;
  halt();
  const held = Math.floor(Math.min(seconds, done.most));
  if (held === 0) {
    put(done, "Stopped before it began", "0", "");
    return;
  }
  done.into.value = String(held);
  done.into.dispatchEvent(new Event("input", { bubbles: true }));
  put(done, held >= done.most ? "Complete" : "Stopped", String(held), "Save the result below, or start again.");
  say(`${held} seconds`);
}

/** Ends the clock and leaves what is written. */
function halt(): void {
  if (!running) return;
  window.clearInterval(running.tick);
  void running.lock?.release();
  buttons(running.box, false);
  running = null;
}

function buttons(box: HTMLElement, runs: boolean): void {
  for (const button of box.querySelectorAll<HTMLButtonElement>("[data-start]")) button.hidden = runs;
  const stopping = box.querySelector<HTMLButtonElement>("[data-stop]");
  if (!stopping) return;
  const hadFocus = box.contains(document.activeElement);
  stopping.hidden = !runs;
  if (hadFocus) (runs ? stopping : box.querySelector<HTMLButtonElement>("[data-start]"))?.focus({ preventScroll: true });
}

/** The screen stays on while the clock runs, where the browser allows it. */
async function keepAwake(now: Running): Promise<void> {
  try {
    now.lock = (await navigator.wakeLock?.request("screen")) ?? null;
    if (running !== now) void now.lock?.release();
  } catch {
    // Refused on battery saving: the clock runs on all the same.
    now.lock = null;
  }
}

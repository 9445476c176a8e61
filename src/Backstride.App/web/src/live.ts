import { changed, say, show } from "./page";

const pause = 500;

/** Reads a page again and again while it says that its work goes on. Without this script the page reloads itself. */
export function watchLivePages(): void {
  schedule();
  changed.addEventListener("changed", schedule);
}

let waiting = 0;

function schedule(): void {
  clearTimeout(waiting);
  if (document.querySelector("main [data-live]")) waiting = window.setTimeout(() => void refresh(), pause);
}

async function refresh(): Promise<void> {
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    show(await answer.text());
    const done = document.querySelector("main [data-done]");
    if (done) say(done.textContent ?? "");
  } catch {
    waiting = window.setTimeout(() => void refresh(), 4 * pause);
  }
}

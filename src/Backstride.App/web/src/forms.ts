import { say, show } from "./page";

/** Sends forms marked data-enhance without leaving the page. Without this script the browser sends them itself. */
export function enhanceForms(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-enhance")) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
  window.addEventListener("popstate", () => location.reload());
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (form.getAttribute("aria-busy") === "true") return;
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter)) body.append(name, typeof value === "string" ? value : value.name);
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    if (answer.ok) await take(answer);
    else refused(form, (await problemOf(answer)) ?? "Not saved. Load the page again and try once more.");
  } catch {
    refused(form, "Not saved: Backstride did not answer. Your entries are still here; try again.");
  } finally {
    form.removeAttribute("aria-busy");
  }
}

async function take(answer: Response): Promise<void> {
  const main = show(await answer.text());
  if (!main) {
    location.assign(answer.url);
    return;
  }
  if (answer.url !== location.href) history.pushState(null, "", answer.url);
  const saved = document.querySelector(".noted p")?.textContent ?? "";
  const heading = main.querySelector("h1")?.textContent ?? "";
  say(`${saved} ${heading}`.trim());
  if (!document.activeElement || document.activeElement === document.body) (main as HTMLElement).focus({ preventScroll: true });
  main.querySelector(".noted, h1")?.scrollIntoView({ block: "nearest" });
}

/** The sentence of a problem page. */
async function problemOf(answer: Response): Promise<string | null> {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("main h1 + p")?.textContent ?? null;
}

/** Keeps the form as it was filled in, and says beside it why it was not taken. */
function refused(form: HTMLFormElement, why: string): void {
  let note = form.querySelector<HTMLElement>(".unsent");
  if (!note) {
    note = document.createElement("p");
    note.className = "unsent";
    form.append(note);
  }
  note.textContent = why;
  note.scrollIntoView({ block: "nearest" });
  say(why);
}

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
  forget(form);
  try {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter)) body.append(name, typeof value === "string" ? value : value.name);
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    if (answer.ok) await take(answer);
    else refused(form, await problemOf(answer));
  } catch {
    refused(form, { why: "Not saved: Backstride did not answer. Your entries are still here; try again." });
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

interface Refusal {
  why: string;
  /** The name of the field it is about. */
  field?: string | undefined;
}

/** The sentence of a problem page, and the field it speaks of. */
async function problemOf(answer: Response): Promise<Refusal> {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const said = page.querySelector<HTMLElement>("main h1 + p");
  return { why: said?.textContent || "Not saved. Load the page again and try once more.", field: said?.dataset["field"] };
}

/** Keeps the form as it was filled in, and says why it was not taken: above the field it is about, else at the top of the form. */
function refused(form: HTMLFormElement, { why, field }: Refusal): void {
  const note = document.createElement("p");
  note.className = "unsent";
  note.id = "unsent";
  note.textContent = why;
  const wrong = field ? [...form.querySelectorAll<HTMLElement>("input, select, textarea")].find((input) => input.getAttribute("name") === field) : undefined;
  const place = wrong?.closest(".field, fieldset, label");
  if (wrong && place) {
    for (let fold = wrong.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    place.before(note);
    wrong.setAttribute("aria-invalid", "true");
    wrong.setAttribute("aria-describedby", note.id);
    wrong.focus({ preventScroll: true });
  } else {
    form.prepend(note);
  }
  note.scrollIntoView({ block: "nearest" });
  say(why);
}

/** Takes away what was said about an earlier sending. */
function forget(form: HTMLFormElement): void {
  form.querySelector(".unsent")?.remove();
  for (const field of form.querySelectorAll("[aria-describedby=unsent]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
}

import { changed } from "./page";

/** Shows the minus and plus of number fields, which do nothing without this script, and their own Save only once there is something to save.
 * An empty field starts at data-start. */
export function enhanceSteppers(): void {
  reveal();
  changed.addEventListener("changed", reveal);
  document.addEventListener("input", reveal);
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button[data-step]") : null;
    const field = button?.parentElement?.querySelector("input");
    if (button && field) step(field, Number(button.dataset["step"]));
  });
}

function reveal(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-step]")) button.hidden = false;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-saves]")) button.hidden = !fieldOf(button)?.value;
}

function fieldOf(button: HTMLButtonElement): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`#${button.dataset["saves"]}`);
}

function step(field: HTMLInputElement, by: number): void {
  const now = Number.parseFloat(field.value.replace(",", "."));
  const start = Number(field.dataset["start"] ?? 0);
  const next = Number.isFinite(now) ? now + by : start;
  const least = Number(field.dataset["least"] ?? 0);
  const most = Number(field.dataset["most"] ?? 100);
  field.value = String(Math.min(most, Math.max(least, next)));
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

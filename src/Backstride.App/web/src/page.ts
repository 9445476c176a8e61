// @ts-expect-error the package describes its page-wide build only
import { Idiomorph as untyped } from "idiomorph/dist/idiomorph.esm.js";

interface Morph {
  morph(old: Element, fresh: Element, options: { morphStyle: "outerHTML"; ignoreActiveValue: boolean }): void;
}

const morph = untyped as Morph;

/** Told after the page has changed under the person's hands. */
export const changed = new EventTarget();

/** Puts a fetched page in the place of the shown one, keeping focus and scroll position; null when the answer is no page of this app. */
export function show(html: string): Element | null {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const main = document.querySelector("main");
  const freshMain = fresh.querySelector("main");
  if (!main || !freshMain) return null;
  document.title = fresh.title;
  for (const part of ["nav.bar", ".demo"]) swap(part, fresh);
  morph.morph(main, freshMain, { morphStyle: "outerHTML", ignoreActiveValue: false });
  changed.dispatchEvent(new Event("changed"));
  return document.querySelector("main");
}

/** Says a sentence to people who listen to the page. */
export function say(sentence: string): void {
  const said = document.querySelector("#said");
  if (said) said.textContent = sentence;
}

function swap(part: string, fresh: Document): void {
  const old = document.querySelector(part);
  const next = fresh.querySelector(part);
  if (old && next) morph.morph(old, next, { morphStyle: "outerHTML", ignoreActiveValue: false });
  else old?.remove();
}

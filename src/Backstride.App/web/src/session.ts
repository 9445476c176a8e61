/** Ticked as done an exercise folds away, and the next one that is not done opens; the focus stays on its name. */
export function foldSessions(): void {
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.checked || !/^done\d+$/.test(box.name)) return;
    const done = box.closest<HTMLDetailsElement>("details.exercise");
    if (!done) return;
    const all = [...document.querySelectorAll<HTMLDetailsElement>("details.exercise")];
    const next = all.slice(all.indexOf(done) + 1).find((fold) => !fold.querySelector<HTMLInputElement>("input[name^=done]")?.checked);
    done.open = false;
    if (next) next.open = true;
    done.querySelector("summary")?.focus();
  });
}

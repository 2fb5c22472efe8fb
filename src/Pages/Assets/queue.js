// The verification queue by keyboard. Every key presses what stands on the page, so nothing works only here.
"use strict";
{
  const off = "queue-keys-off";
  const toggle = document.querySelector("[data-keys]");
  const find = (selector) => document.querySelector(selector);
  const isOff = () => {
    try {
      return localStorage.getItem(off) === "1";
    } catch {
      return false;
    }
  };
  const press = {
    j: () => find("[data-queue=next]")?.click(),
    k: () => find("[data-queue=prev]")?.click(),
    a: () => find("[data-review=accept] button")?.click(),
    r: () => find("#reason")?.focus(),
    o: () => find("[data-evidence]")?.click(),
    "?": () => {
      const help = find("#keys");
      help.open = !help.open;
      help.querySelector("summary").focus();
    },
  };
  const label = () => {
    toggle.textContent = isOff() ? toggle.dataset.off : toggle.dataset.on;
    toggle.hidden = false;
  };

  toggle?.addEventListener("click", () => {
    try {
      localStorage.setItem(off, isOff() ? "0" : "1");
    } catch {
      // Without storage the keys stay as they are.
    }
    label();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.key === "Escape" && typing) {
      event.target.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isOff()) return;
    const act = press[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  if (toggle) label();
}

"use strict";
// What pages can do beyond links and forms: keys, hiding marks, dropping files with progress. Every page works without it.

const items = () => [...document.querySelectorAll(".item .go")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const all = items(), at = all.indexOf(document.activeElement);
  const go = { j: () => all[Math.min(at + 1, all.length - 1)]?.focus(), k: () => all[Math.max(at - 1, 0)]?.focus(),
    n: () => document.querySelector("a[rel=next]")?.click(), "/": () => document.querySelector(".find input").focus() };
  if (go[event.key]) { event.preventDefault(); go[event.key](); }
});

// On a phone the navigation is one line that is moved sideways: it begins where one is.
document.querySelector("header nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

for (const box of document.querySelectorAll("[data-kind]")) {
  box.addEventListener("change", () => document.body.classList.toggle("hide-" + box.dataset.kind, !box.checked));
}

for (const input of document.querySelectorAll("input[name=by]")) {
  try { input.value = localStorage.getItem("by") || input.value; } catch { /* no storage: type it each time */ }
  input.addEventListener("change", () => { try { localStorage.setItem("by", input.value); } catch { /* as above */ } });
}

for (const form of document.querySelectorAll("[data-correct]")) {
  const offer = () => form.elements.value.setAttribute("list", "values-" + form.elements.field.value);
  form.elements.field.addEventListener("change", offer);
  offer();
}

async function send(form, data) {
  const status = form.querySelector(".progress");
  status.textContent = "Reading …";
  const answer = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/x-ndjson" } });
  if (!answer.ok || !answer.body) { status.textContent = await answer.text(); return; }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const told = [];
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    rest += value || "";
    const lines = rest.split("\n");
    rest = lines.pop();
    for (const line of lines.filter(Boolean)) show(status, JSON.parse(line), told);
    if (done) break;
  }
}

function show(status, step, told) {
  if (step.problem) told.push(step.problem);
  if (step.done && !told.length) { location.assign(step.next); return; }
  const bar = document.createElement("progress"), words = document.createElement("p");
  bar.max = step.of || 1; bar.value = step.done ? bar.max : step.read || 0;
  bar.setAttribute("aria-label", "reports read");
  words.textContent = step.done ? `${step.new} new, ${step.known} known already.` : `${step.read} of ${step.of} read`;
  const parts = [bar, words];
  for (const problem of told) { const p = document.createElement("p"); p.textContent = problem; parts.push(p); }
  if (step.done) { const a = document.createElement("a"); a.href = step.next; a.textContent = "See where they differ"; parts.push(a); }
  status.replaceChildren(...parts);
}

for (const form of document.querySelectorAll("[data-add]")) {
  form.addEventListener("submit", (event) => { event.preventDefault(); send(form, new FormData(form)); });
  const over = (on) => (event) => { event.preventDefault(); form.classList.toggle("over", on); };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", (event) => {
    over(false)(event);
    const data = new FormData(form);
    data.delete("files");
    for (const file of event.dataTransfer.files) data.append("files", file);
    send(form, data);
  });
}

// Starts the app. xtask appends this to the script that wasm-bindgen writes, where `__wbg_init` is defined, and puts in
// the names of files. Everything here must do without the app: it may come late, or never.
const page = document.documentElement;

// The app, and a part's code: told like this, every engine takes what the head of the page asked for ahead. Asked again,
// it must come afresh: WebKit would hand out what the head got, also where that was nothing.
const file = (name, again) =>
  fetch(new URL(name, import.meta.url), { mode: "no-cors", credentials: "include", cache: again ? "reload" : "default" });

// Once is enough; where it does not come, the next time tries again.
const once = (start) => {
  let going, again = false;
  return () => (going ??= start(again).catch((error) => { going = undefined; again = true; throw error; }));
};

// The code of a part, after what parts have in common. It is made ready while it comes, and joined to the app when the
// app asks for it.
const code = (name, first) => {
  const ready = once((again) => WebAssembly.compileStreaming(file(name, again)));
  const join = once(async () => {
    const [module] = await Promise.all([ready(), first?.()]);
    await WebAssembly.instantiate(module, { main: wasm, __wasm_split: wasm });
  });
  if (document.querySelector(`link[rel=preload][href$="${name}"]`)) ready().catch(() => {});
  return join;
};
const shared = code("{{shared}}");
const learning = code("{{learning}}", shared);
const load = {};
for (const [name, address] of Object.entries("{{parts}}")) {
  const part = code(address, ["{{of_course}}"].includes(name) ? learning : shared);
  // What the app waits with: a function in its table, called with whether the code is here.
  load[`__wasm_split_load_${name}`] = (index, data) => {
    const told = (here) => wasm.__indirect_function_table.get(index)(data, here);
    part().then(() => told(1), () => told(0));
  };
}

const begin = once((again) => __wbg_init({ module_or_path: file("{{main}}", again) }));
const tried = () => begin().then(
  () => page.classList.remove("is-stuck"),
  // The page stays readable, and the notice at the bottom says what does not work. The next touch tries again.
  () => page.classList.add("is-stuck"),
);

// A page with a part in sight asks for it in its head. Any other is there to be read: the app comes when the browser
// has nothing else to do, or at the first touch, key or focus; where data is to be saved, only then.
for (const name of ["pointerdown", "keydown", "focusin"]) addEventListener(name, tried, { passive: true });
if (document.querySelector("link[rel=preload]")) tried();
else if (!navigator.connection?.saveData) {
  const idle = () => (globalThis.requestIdleCallback ?? setTimeout)(tried);
  document.readyState === "complete" ? idle() : addEventListener("load", idle);
}

// A part that came while a press is going on would take from under the finger what it is on, and the press would be lost:
// the place says so until the press has done what it does, and the app waits (platform/place.rs).
addEventListener("pointerdown", (event) => {
  const place = event.button ? null : event.target.closest("[data-part]:not([data-live])");
  if (place) place.dataset.down = "";
}, true);
const lift = () => page.querySelectorAll("[data-down]").forEach((place) => place.removeAttribute("data-down"));
for (const name of ["pointerup", "pointercancel", "blur"]) addEventListener(name, () => setTimeout(lift, 100));

// A button of a part that is not here yet is marked when it is pressed, and its place keeps what it meant: the part does
// that, once it is here and has what was picked before. Pressing anything else takes it back.
addEventListener("click", (event) => {
  for (const pressed of page.querySelectorAll("[aria-busy], [data-pressed]")) {
    pressed.removeAttribute("aria-busy");
    pressed.removeAttribute("data-pressed");
  }
  const button = event.target.closest("[data-part]:not([data-live], [data-missing]) button:not([data-again])");
  if (!button) return;
  // The part may be drawn already: what it does not know yet, it must not answer.
  event.stopPropagation();
  button.setAttribute("aria-busy", "true");
  button.closest("[data-part]").dataset.pressed = button.getAttribute("aria-label") ?? button.textContent;
}, true);

// Leaving works without the app too: the page is blank at once, and the neutral site takes its place in the history. The
// app does the same, and wipes what there is to wipe (platform/leave.rs).
addEventListener("click", (event) => {
  const bar = event.target.closest("a.app-leave__link");
  if (!bar || event.defaultPrevented) return;
  event.preventDefault();
  page.classList.add("is-leaving");
  globalThis.speechSynthesis?.cancel();
  location.replace(bar.href);
});

// The way to the main part must not take a module's step off the screen: it is no place for the address to name.
addEventListener("click", (event) => {
  if (!event.target.closest(".app-skip-link")) return;
  event.preventDefault();
  const main = document.getElementById("main");
  main.focus();
  main.scrollIntoView();
});

// What a document shows on some days only, by the device's calendar; a clock behind the build is not believed.
const look = () => {
  const now = new Date();
  const today = Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5);
  const day = Math.max(today, Number(document.getElementById("page").dataset.built));
  const within = (days) => { const [from, to] = days.split(" "); return day >= from && day <= to; };
  for (const element of document.querySelectorAll("[data-shown-on]")) element.hidden = !within(element.dataset.shownOn);
  for (const element of document.querySelectorAll("[data-hidden-on]")) element.hidden = within(element.dataset.hiddenOn);
};
look();

// A place whose part waits for a person to come near says when one does: it is in sight, or soon will be. In a step that
// is not on screen it is not. The app may not be here yet, so the place keeps it (platform/place.rs).
const near = (entries) => {
  const places = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
  for (const place of places) { place.dataset.near = "yes"; watching?.unobserve(place); }
  if (places.length) document.dispatchEvent(new Event("waymark-near"));
};
const watching = globalThis.IntersectionObserver && new IntersectionObserver(near, { rootMargin: "50%" });
const watch = () => {
  const places = [...document.querySelectorAll("[data-near=no]")];
  if (watching) places.forEach((place) => watching.observe(place));
  else near(places.map((target) => ({ isIntersecting: true, target })));
};
watch();

document.addEventListener("waymark-shown", () => { look(); watch(); });

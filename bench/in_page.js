// Runs in every page that is measured, before any script of its own: notes what the browser says of painting,
// blocking and moving about and, where the visit is there to answer, presses what a person would press.
// `visit` is put in front of it by measure.mjs.
const seen = { paint: null, largest: null, tasks: [], shifts: [], answered: null };
window.benchSeen = seen;

const watch = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
watch("paint", (entry) => {
  if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
});
watch("largest-contentful-paint", (entry) => (seen.largest = entry.startTime));
watch("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
watch("layout-shift", (entry) => {
  if (!entry.hadRecentInput) seen.shifts.push([entry.startTime, entry.value]);
});

const first = (selector) => document.querySelector(selector);
const shown = (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
// A person presses once, and once more only when nothing came of it for a while.
const A_WHILE = 1000;
const pressedAt = new Map();
const press = (selector) => {
  const element = first(selector);
  if (!element || performance.now() - pressedAt.get(selector) < A_WHILE) return;
  pressedAt.set(selector, performance.now());
  element.click();
};

// What answers the first question, and how it is known that this had an effect.
const answers = {
  quiz: {
    press() {
      const option = "main .app-option__input";
      if (!first(`${option}:checked`)) press(option);
      if (first(`${option}:checked`)) press("main .app-buttons button");
    },
    hasEffect: () => shown("main .app-feedback, main .app-verdict"),
  },
  check: {
    press: () => press("main .app-buttons button"),
    hasEffect: () => shown("#age-0"),
  },
  survey: {
    press: () => press("#survey input[type=radio]"),
    hasEffect: () => first("#survey input[type=radio]:checked") && shown("#survey .sd-item--checked"),
  },
};

const answer = answers[visit.answer];
if (answer) {
  const turn = () => {
    if (answer.hasEffect()) {
      seen.answered = performance.now();
    } else {
      answer.press();
      setTimeout(turn, 20);
    }
  };
  addEventListener("DOMContentLoaded", turn);
}

// Starts the app. xtask appends this to the script that wasm-bindgen writes, where `__wbg_init` is defined.
// If the app cannot start, the page stays readable and the notice at the bottom says what does not work.
const page = document.documentElement;
__wbg_init({ module_or_path: new URL("{{wasm}}", import.meta.url) }).catch(() => {
  page.classList.add("is-stuck");
});

// A button that is pressed before the app is here is marked; the app presses the last of them when it has taken over.
addEventListener("click", (event) => {
  const button = event.target.closest("#app button");
  if (button && !page.classList.contains("is-live")) {
    page.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
    button.setAttribute("aria-busy", "true");
  }
});

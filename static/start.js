// Starts the app. xtask appends this to the script that wasm-bindgen writes, where `__wbg_init` is defined.
// If the app cannot start, the page stays readable and the notice at the bottom says what does not work.
__wbg_init({ module_or_path: new URL("{{wasm}}", import.meta.url) }).catch(() => {
  document.documentElement.classList.add("is-stuck");
});

// Shown elements that fit arguments[0]: {role, name} exactly, {role, part}, {text} or {css}. With {inside} as well,
// only those in the group of that name.
// Names follow the accessible name computation as far as this site needs it.
const query = arguments[0];
const SELECTORS = {
  button: 'button, summary, input[type=submit], input[type=button], [role=button]',
  link: 'a[href], [role=link]',
  radio: 'input[type=radio], [role=radio]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=number], input[type=email], input[type=tel], [role=textbox]',
  searchbox: 'input[type=search], [role=searchbox]',
  combobox: 'select, [role=combobox]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  group: 'fieldset, details, [role=group]',
  navigation: 'nav, [role=navigation]',
  dialog: 'dialog, [role=dialog]',
  listitem: 'li, [role=listitem]',
  img: 'img, svg[role=img], [role=img]',
};
const tidy = text => (text ?? '').replace(/\s+/g, ' ').trim();
const shown = element => {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return box.width > 0 && box.height > 0 && style.visibility === 'visible' && style.display !== 'none'
    && !element.closest('[hidden], [inert], [aria-hidden=true]');
};
const spoken = node => {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType !== 1 || node.getAttribute('aria-hidden') === 'true' || node.hidden) return '';
  if (node.getAttribute('aria-label')) return node.getAttribute('aria-label');
  if (node.tagName === 'IMG') return node.alt;
  if (node.tagName.toLowerCase() === 'svg') return node.querySelector('title')?.textContent ?? '';
  const inside = [...node.childNodes].map(spoken).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inside : ` ${inside} `;
};
const name = element => {
  const by = element.getAttribute('aria-labelledby');
  if (by) return tidy(by.split(/\s+/).map(id => document.getElementById(id)).filter(Boolean).map(spoken).join(' '));
  if (element.getAttribute('aria-label')) return tidy(element.getAttribute('aria-label'));
  if (element.labels?.length) return tidy([...element.labels].map(spoken).join(' '));
  if (/^(fieldset|details)$/i.test(element.tagName)) return tidy(spoken(element.querySelector('legend, summary') ?? document.createTextNode('')));
  if (element.tagName === 'INPUT') return tidy(/^(submit|button)$/.test(element.type) ? element.value : element.title);
  return tidy(spoken(element));
};
if (query.css) return [...document.querySelectorAll(query.css)].filter(shown);
if (query.text) {
  const all = [...document.body.querySelectorAll('*')].filter(element => tidy(element.innerText).includes(query.text) && shown(element));
  return all.filter(element => ![...element.children].some(child => all.includes(child)));
}
return [...document.querySelectorAll(SELECTORS[query.role] ?? `[role="${query.role}"]`)].filter(element => {
  const own = element.getAttribute('role');
  if (own && own !== query.role) return false;
  if (query.inside !== undefined && ![...document.querySelectorAll(SELECTORS.group)].some(group => group.contains(element) && name(group) === query.inside)) return false;
  return shown(element) && (query.part === undefined ? name(element) === query.name : name(element).includes(query.part));
});

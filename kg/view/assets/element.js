// Makes an element; text goes in as text, never as markup. Properties are the element's own (`className`, `ariaLabel`, `onclick`).
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

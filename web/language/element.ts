/** The element of the page with an id. It throws where there is none of that kind: the page and its code belong together. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} #${id} in the page`);
  return found;
}

/** A new element with text or other nodes in it. Nothing that comes from a text is ever read as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

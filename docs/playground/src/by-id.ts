/** An element that the page is known to have. */
export const byId = <Wanted extends HTMLElement = HTMLElement>(id: string): Wanted =>
  document.getElementById(id) as Wanted;

/** The address of a page of this site, written out with the host that the visitor sees it at. */
export class SiteAddress extends HTMLElement {
  connectedCallback() {
    this.textContent = new URL(this.textContent.trim(), location.origin).href;
  }
}

customElements.define('site-address', SiteAddress);

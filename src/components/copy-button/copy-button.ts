/**
 * A button that copies the text of the element whose id is in `data-of`, and says so. It is not there without script
 * or where the browser lets no page copy.
 */
export class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy());
  }

  async #copy() {
    const source = document.getElementById(this.dataset['of'] ?? '');
    if (!source) return;
    try {
      await navigator.clipboard.writeText(source.innerText.trim());
      this.#say('已复制');
    } catch {
      getSelection()?.selectAllChildren(source);
      this.#say('没能复制，文字已选中，请长按复制');
    }
  }

  #say(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

customElements.define('copy-button', CopyButton);

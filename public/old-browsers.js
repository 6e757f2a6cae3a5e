/**
 * What the scripts use and browsers since Chrome 87 and Safari 14 may lack. Stands before every page's other scripts and
 * at the top of the map's worker, so it is itself as old.
 */
(() => {
  const add = (target, methods) => {
    for (const [name, value] of Object.entries(methods)) {
      if (target && !(name in target))
        Object.defineProperty(target, name, { value, writable: true, configurable: true });
    }
  };
  const at = function (index) {
    const whole = Math.trunc(index) || 0;
    return this[whole < 0 ? whole + this.length : whole];
  };
  for (const { prototype } of [Array, String, Object.getPrototypeOf(Int8Array)]) {
    add(prototype, { at });
  }
  add(Array.prototype, {
    findLast(test, self) {
      for (let index = this.length - 1; index >= 0; index -= 1) {
        if (test.call(self, this[index], index, this)) return this[index];
      }
    },
    findLastIndex(test, self) {
      for (let index = this.length - 1; index >= 0; index -= 1) {
        if (test.call(self, this[index], index, this)) return index;
      }
      return -1;
    },
    toSorted(compare) {
      return Array.from(this).sort(compare);
    },
    toReversed() {
      return Array.from(this).reverse();
    },
  });
  add(Object, { hasOwn: (owner, name) => Object.prototype.hasOwnProperty.call(owner, name) });
  add(self, {
    reportError(error) {
      setTimeout(() => {
        throw error;
      });
    },
  });
  add(self.Element && Element.prototype, {
    checkVisibility() {
      return this.getClientRects().length > 0;
    },
  });
  add(self.Path2D && Path2D.prototype, {
    roundRect(x, y, width, height, radius) {
      const [right, bottom] = [x + width, y + height];
      this.moveTo(x + radius, y);
      this.arcTo(right, y, right, bottom, radius);
      this.arcTo(right, bottom, x, bottom, radius);
      this.arcTo(x, bottom, x, y, radius);
      this.arcTo(x, y, right, y, radius);
      this.closePath();
    },
  });
})();

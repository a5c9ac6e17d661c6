/* The search of the edition for reading from a disk. There no browser starts a worker, so the same
   program runs in a hidden frame, and what one would post to a worker is handed to the frame. */

(function () {
  "use strict";

  function addScript(frame, url) {
    return new Promise(function (done, fail) {
      const script = frame.document.createElement("script");
      script.src = url;
      script.onload = done;
      script.onerror = fail;
      frame.document.body.append(script);
    });
  }

  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.ready = this.open().then((frame) => {
        frame.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
        frame.importScripts = (...urls) =>
          urls.reduce((before, one) => before.then(() => addScript(frame, one)), Promise.resolve());
        return addScript(frame, url).then(() => frame);
      });
    }

    open() {
      return new Promise(function (done) {
        const element = document.createElement("iframe");
        element.hidden = true;
        element.title = "[[ _('Search') ]]";
        element.addEventListener("load", () => done(element.contentWindow), { once: true });
        document.body.append(element);
      });
    }

    postMessage(data) {
      this.ready.then((frame) => frame.dispatchEvent(new MessageEvent("message", { data })));
    }
  }

  if (location.protocol === "file:") {
    window.Worker = IFrameWorker;
    window.IFrameWorker = IFrameWorker; // by this name the search finds its files for other languages
  }
})();

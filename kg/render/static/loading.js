// What the reader is told while something is on its way, and when it cannot be had.
"use strict";
(() => {
  const PATIENCE = 150; // milliseconds after which waiting is shown
  const $ = (id) => document.getElementById(id);
  let waiting = 0;

  function show() {
    $("loading").hidden = !waiting;
    $("loading-told").textContent = waiting ? vnkg.t("loading") : "";
  }

  // How much of what is on its way has come.
  vnkg.tellProgress = (done, total) => {
    $("progress").hidden = done === total;
    $("progress").max = total;
    $("progress").value = done;
  };

  // Does `work`; where something could not be had, says so and offers to try again. Whether it was done.
  vnkg.attempt = async (work) => {
    let shown = false;
    const timer = setTimeout(() => {
      shown = true;
      waiting += 1;
      show();
    }, PATIENCE);
    try {
      await work();
      $("trouble").hidden = true;
      return true;
    } catch (error) {
      if (!(error instanceof vnkg.LoadError)) throw error;
      vnkg.tellTrouble(error.message, () => vnkg.attempt(work));
      return false;
    } finally {
      clearTimeout(timer);
      if (shown) {
        waiting -= 1;
        show();
      }
    }
  };

  vnkg.tellTrouble = (message, again) => {
    $("trouble").hidden = false;
    $("trouble-told").textContent = message;
    $("again").onclick = again;
  };
})();

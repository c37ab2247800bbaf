// What the reader is told while something is on its way, and when it cannot be had.
"use strict";
(() => {
  const PATIENCE = 150; // milliseconds after which waiting is shown
  const $ = (id) => document.getElementById(id);
  let waiting = 0;

  let reason = "";
  let troubled = "";

  function show() {
    $("loading").hidden = !waiting;
    if (vnkg.words ?? vnkg.graph) $("loading-told").textContent = waiting ? reason || vnkg.t("loading") : "";
  }

  // What is being waited for; without a key just that something is.
  vnkg.tellWaiting = (key, ...values) => {
    reason = key ? vnkg.t(key, ...values) : "";
    show();
  };

  // How much of what is on its way has come.
  vnkg.tellProgress = (done, total) => {
    $("progress").hidden = done === total;
    $("progress").max = total;
    $("progress").value = done;
  };

  // Does `work`; where something could not be had, says so and offers to try again. Whether it was done. What is told
  // of one part of the page (`of`) goes when that part succeeds.
  vnkg.attempt = async (work, of = "view") => {
    let shown = false;
    const timer = setTimeout(() => {
      shown = true;
      waiting += 1;
      show();
    }, PATIENCE);
    try {
      await work();
      if (troubled === of) $("trouble").hidden = true;
      return true;
    } catch (error) {
      if (error instanceof vnkg.Renewed) vnkg.renew();
      else if (error instanceof vnkg.LoadError) vnkg.tellTrouble(error.message, () => vnkg.attempt(work, of), of);
      else throw error;
      return false;
    } finally {
      clearTimeout(timer);
      if (shown) {
        waiting -= 1;
        show();
      }
    }
  };

  vnkg.tellTrouble = (message, again, of) => {
    troubled = of;
    $("trouble").hidden = false;
    $("again").hidden = !again;
    $("trouble-told").textContent = message;
    $("again").onclick = again;
  };
})();

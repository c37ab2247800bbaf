// Which filters are set; what they leave is the source's to say.
"use strict";
(() => {
  // Whether ties are chosen: then only what they tie is shown.
  vnkg.narrowedByTies = () => {
    const { rel, from, until, sources, conflicts } = vnkg.state;
    return rel.size > 0 || from !== null || until !== null || sources > 1 || conflicts;
  };

  // Whether anything but kinds narrows the view.
  vnkg.narrowed = () => vnkg.narrowedByTies() || Boolean(vnkg.state.branch);

  vnkg.filters = () => {
    const { hide, rel, from, until, sources, conflicts, branch } = vnkg.state;
    return hide.size + [rel.size, from ?? until, sources > 1, conflicts, branch].filter(Boolean).length;
  };
})();

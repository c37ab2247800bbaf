"""The explorer served: an index of one version of the store, and the questions that the page's views ask of it."""

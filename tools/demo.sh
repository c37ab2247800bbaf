#!/usr/bin/env bash
# `make demo`: the sample corpus into a store, three questions, the graph as Turtle and as a page.
set -euo pipefail
out=${1:?the folder to write to}
export COLUMNS=${COLUMNS:-120} # of tables in a pipe or a file; a terminal tells its own

title() { printf '\n\033[1m%s\033[0m\n' "$*"; }
if ! [ -t 1 ]; then title() { printf '\n%s\n' "$*"; }; fi

mkdir -p "$out"
rm -rf "$out/store" # made anew, whatever version made the last one
title "Building the sample articles into $out/store"
vnkg build data/articles --store "$out/store"

for question in docs/queries/*.rq; do
  title "$(sed -n 's/^# en: //p' "$question")"
  printf 'vnkg query --file %s --store %s/store\n\n' "$question" "$out"
  vnkg query --file "$question" --store "$out/store"
done

title "Writing the graph"
vnkg export --store "$out/store" -o "$out/kg.ttl"
vnkg show --store "$out/store" -o "$out/graph.html" --title "vnkg: sample articles"

title "Done"
printf '%-44s %s\n' "$out/kg.ttl" "the whole graph as Turtle" \
  "$out/graph.html" "the graph to look at: open it in a browser, no network needed" \
  "$out/store" "the store: vnkg query, ask, export, show --store $out/store"

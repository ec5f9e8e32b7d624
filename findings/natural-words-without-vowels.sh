#!/usr/bin/env bash
# natural 8.1.1 (npm): to TfIdf, NGrams and a classifier given no stemmer, Swedish words are the pieces between å, ä and ö.
# Expected: words as they are written, with no language told; jaro and edit distances of the same library go by letters.
# Happens: they divide at all that is no English letter and drop pieces of one letter: "nämnden" is "mnden", "väljs" "ljs", "Åsa"
# "sa", and of "råd" and "på" nothing is left. "mötet", "mätet" and "måtet" are one term. The tokenizer for Swedish
# that the library has, in PorterStemmerSv, is right, and is asked only where a stemmer can be handed over.
# What to do: tfidf.setTokenizer(new natural.RegexpTokenizer({ pattern: /[^\p{L}\p{N}]+/u })); BayesClassifier(natural.PorterStemmerSv).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit natural@8.1.1 > /dev/null
cat > ask.cjs <<'JS'
const natural = require("natural"), text = "Åsa väljs på mötet i nämnden";
const terms = (set) => {
  const made = new natural.TfIdf();
  if (set) made.setTokenizer(new natural.RegexpTokenizer({ pattern: /[^\p{L}\p{N}]+/u }));
  made.addDocument(text);
  return [made.listTerms(0).map(({ term }) => term).sort().join(), made.tfidf("måtet", 0) > 0];
};
const [plain, set] = [terms(false), terms(true)], pairs = natural.NGrams.bigrams("Åsa väljs");
const classed = [natural.PorterStemmer, natural.PorterStemmerSv].map((stemmer) => {
  const made = new natural.BayesClassifier(stemmer);
  made.addDocument("nämnden väljs", "x");
  return made.docs[0].text.join();
});
const usual = new natural.BayesClassifier(); usual.addDocument("nämnden väljs", "x");
console.log("natural", require("natural/package.json").version, JSON.stringify({ plain, set, pairs, classed, usual: usual.docs[0].text }));
const right = plain[1] && !set[1] && plain[0] === "ljs,mnden,sa,tet" && set[0].includes("nämnden") && set[0].includes("mötet");
process.exit(right && pairs.join("|") === "sa,v|v,ljs" && usual.docs[0].text.join() === classed[0] && !classed[0].includes("ä") && classed[1].includes("nämnd") ? 0 : 1);
JS
node ask.cjs 2>/dev/null

#!/usr/bin/env bash
# scikit-learn 1.9.1 with scipy 1.17.1: the solvers for L1 models refuse what DictVectorizer makes.
# Expected: LogisticRegression with "liblinear" or "saga", the two solvers that take an L1 penalty, fits the sparse matrix
# of the same package's vectorizer; "lbfgs" does.
# Happens: the matrix has 64-bit indices, be it of four rows, and fit raises "Only sparse matrices with 32-bit integer
# indices are accepted".
# What to do: x.indices, x.indptr = x.indices.astype("int32"), x.indptr.astype("int32").
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q scikit-learn==1.9.1 scipy==1.17.1
"$place/venv/bin/python" -W ignore - <<'PY'
import sys, scipy, sklearn
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
x = DictVectorizer().fit_transform([{"beslutar": 1.0}, {"informerar": 1.0}] * 2)
def trained(solver):
    try: LogisticRegression(solver=solver).fit(x, [0, 1] * 2); return "trained"
    except ValueError as error: return str(error)[:60]
found = {solver: trained(solver) for solver in ("lbfgs", "liblinear", "saga")}
x.indices, x.indptr = x.indices.astype("int32"), x.indptr.astype("int32")
print("scikit-learn", sklearn.__version__, "scipy", scipy.__version__, found, "with 32 bits", trained("liblinear"))
sys.exit([said == "trained" for said in found.values()] != [True, False, False] or trained("liblinear") != "trained")
PY

#!/usr/bin/env bash
# networkx 3.6.1 and igraph 1.0.0: who is most central by closeness in one is least central in the other.
# Expected: the same order of people, for both name the measure after Freeman and say that it is the reciprocal of the mean
# distance.
# Happens: where a graph falls into parts, as a graph of councils does, igraph looks at each part by itself: two people who
# met nobody else have 1.0, the highest there is, in networkx the lowest, for it weighs by how many can be reached. In
# a directed graph networkx measures the ways in, igraph the ways in any direction. Clustering on average differs too:
# igraph leaves out those with one neighbour, networkx counts them as 0.
# What to do: measure the largest part alone, undirected; transitivity_avglocal_undirected(mode="zero").
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q networkx==3.6.1 igraph==1.0.0
"$place/venv/bin/python" - <<'PY'
import sys, igraph, networkx
names = ["Anna", "Bo", "Cia", "Dan", "Eva", "Fia"]
edges = [(0, 1), (0, 2), (1, 2), (2, 3), (4, 5)]
graph, other = networkx.Graph(edges), igraph.Graph(edges)
order = [sorted(range(6), key=lambda one: (-round(values[one], 6), one))
         for values in (networkx.closeness_centrality(graph), other.closeness())]
first = [[names[one] for one in row] for row in order]
way = [networkx.closeness_centrality(networkx.DiGraph([(0, 1), (1, 2)]))[0], igraph.Graph([(0, 1), (1, 2)], directed=True).closeness()[0]]
mean = [networkx.average_clustering(graph), other.transitivity_avglocal_undirected(), other.transitivity_avglocal_undirected(mode="zero")]
print("most central first, networkx", networkx.__version__, first[0], "igraph", igraph.__version__, first[1])
print("who begins the chain:", way, "clustering:", [round(one, 3) for one in mean])
sys.exit(set(first[0][-2:]) != {"Eva", "Fia"} or first[0][0] != "Cia" or set(first[1][:3]) != {"Cia", "Eva", "Fia"}
         or way[0] != 0 or round(way[1], 3) != 0.667 or round(mean[0], 3) != round(mean[2], 3) or mean[1] <= mean[0])
PY

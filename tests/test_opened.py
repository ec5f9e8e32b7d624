"""The graph from Python, and as tools for assistants over standard input and output."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.errors import GraphError, QueryError, UsageError
from kg.model.vocab import BASE

ROOT = Path(__file__).parent.parent


def test_a_graph_answers_questions_by_name_and_by_text(built: Path) -> None:
    graph = kg.open(built)
    decisions = graph.query("decisions")
    assert decisions.columns[0] == "date"
    assert len(graph.query("decisions", {"body": "chefsgrupp"})) < len(decisions)
    count = graph.query("SELECT (COUNT(DISTINCT ?b) AS ?n) { ?b a kg:Body }")
    assert isinstance(next(iter(count))["n"], int)
    assert graph.query("ASK { ?b a kg:Body }").rows == ((True,),)


def test_it_traces_and_searches(built: Path) -> None:
    graph = kg.open(str(built))
    assert len(graph.trace("hjälpmedelsverksamhet").steps) > 2
    assert graph.search("hjälpmedel")[0].snippet
    assert {row["date"] for row in graph.changes("2025-01-01")}


def test_rows_become_tables_where_those_are_installed(built: Path) -> None:
    rows = kg.open(built).query("decisions")
    for package, method in (("pandas", "to_pandas"), ("polars", "to_polars")):
        pytest.importorskip(package)
        assert len(getattr(rows, method)()) == len(rows)


def test_what_cannot_be_answered_is_said(built: Path, tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        kg.open(tmp_path)
    graph = kg.open(built)
    with pytest.raises(UsageError):
        graph.query("no-such-question")
    with pytest.raises(UsageError):
        graph.query("DESCRIBE ?b { ?b a kg:Body }")
    with pytest.raises(QueryError):
        graph.query("SELECT { broken")


@pytest.mark.slow
def test_an_assistant_meets_the_tools_over_stdio(built: Path) -> None:
    """The SDK's own client starts `kg mcp`, lists the tools, and asks each."""
    mcp = pytest.importorskip("mcp")
    from mcp.client.stdio import StdioServerParameters, stdio_client

    parameters = StdioServerParameters(
        command=sys.executable,
        args=["-m", "kg", "mcp", "--graph", str(built)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=str(built),
    )

    async def meet() -> dict[str, Any]:
        async with stdio_client(parameters) as (reader, writer), mcp.ClientSession(reader, writer) as session:
            await session.initialize()
            said: dict[str, Any] = {"tools": sorted(tool.name for tool in (await session.list_tools()).tools)}
            hits = await session.call_tool("search", {"words": "hjälpmedel"})
            said["hit"] = json.loads(hits.content[0].text)
            hit = said["hit"][0] if isinstance(said["hit"], list) else said["hit"]
            place = {"document": hit["document"], "start": hit["start"], "end": hit["end"]}
            said["passage"] = json.loads((await session.call_tool("passage", place)).content[0].text)["text"]
            said["trace"] = json.loads(
                (await session.call_tool("trace", {"words": "hjälpmedelsverksamhet"})).content[0].text
            )
            said["rows"] = (
                (await session.call_tool("query", {"sparql": "SELECT ?b { ?b a kg:Body }"})).content[0].text
            )
            said["refused"] = await session.call_tool("query", {"sparql": "DELETE WHERE { ?s ?p ?o }"})
            return said

    said = asyncio.run(meet())
    assert said["tools"] == ["passage", "promises", "query", "search", "trace"]
    assert said["passage"]
    assert said["trace"]["steps"][0]["quote"]
    assert BASE in said["rows"]
    assert "update" in said["refused"].content[0].text

"""Strongly connected components of a graph of names, without recursion."""
from typing import Hashable, Iterable


def of(edges: Iterable[tuple[Hashable, Hashable]]) -> list[frozenset]:
    """The components with two members or more. Kosaraju's two passes: O(nodes + edges)."""
    forward: dict = {}
    backward: dict = {}
    for source, target in edges:
        forward.setdefault(source, []).append(target)
        forward.setdefault(target, [])
        backward.setdefault(target, []).append(source)
    found, placed = [], set()
    for root in reversed(finishing_order(forward)):
        if root not in placed:
            members = reach(root, backward, placed)
            if len(members) > 1:
                found.append(frozenset(members))
    return found


def finishing_order(graph: dict) -> list:
    order, seen = [], set()
    for root in graph:
        if root in seen:
            continue
        seen.add(root)
        path = [(root, iter(graph[root]))]
        while path:
            node, successors = path[-1]
            fresh = next((target for target in successors if target not in seen), None)
            if fresh is None:
                order.append(path.pop()[0])
            else:
                seen.add(fresh)
                path.append((fresh, iter(graph[fresh])))
    return order


def reach(root, graph: dict, placed: set) -> list:
    placed.add(root)
    members = [root]
    for node in members:  # grows while it is walked
        for target in graph.get(node, ()):
            if target not in placed:
                placed.add(target)
                members.append(target)
    return members

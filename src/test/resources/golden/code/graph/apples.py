# Gradient Lab: Apples and oranges
# The gradient says what one more costs: one apple more, 110.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# A = n1*p1
# O = n2*p2
# S = A + O
# L = S*t
NODES = [
    ("n1", "n1", "leaf", [], 2.0),
    ("n2", "p1", "leaf", [], 100.0),
    ("n3", "A", "*", ["n1", "n2"], lambda n1, p1: n1 * p1),
    ("n4", "n2", "leaf", [], 3.0),
    ("n5", "p2", "leaf", [], 150.0),
    ("n6", "O", "*", ["n4", "n5"], lambda n2, p2: n2 * p2),
    ("n7", "S", "+", ["n3", "n6"], lambda A, O: A + O),
    ("n8", "t", "leaf", [], 1.1),
    ("n9", "L", "*", ["n7", "n8"], lambda S, t: S * t),
]
LOSS = "n9"


# Both passes; autograd takes the gradients.
def passes(leaves):
    # Every node from those it takes; then back from the loss.
    v = dict(leaves)
    for id, _, op, inputs, f, *_ in NODES:
        if op != "leaf":
            v[id] = f(*[v[i] for i in inputs])
            v[id].retain_grad()
    v[LOSS].backward()
    return v


# What stands on edges: local derivative and contribution.
def back(id, f, inputs, g):
    # For each input the local derivative, and upstream gradient times that.
    for x, local in zip(inputs, jacobian(f, inputs)):
        product = g * local
        yield local, product, product.sum(0) if product.dim() > x.dim() else product


def result(v):
    nodes = []
    for id, name, op, inputs, f, *constants in NODES:
        node = {"id": id, "name": name, "op": op, "inputs": inputs, "contributions": []}
        node.update(*constants, value=v[id].tolist(), gradient=v[id].grad.tolist())
        edges = back(id, f, tuple(v[i] for i in inputs), v[id].grad)
        for i, (local, product, total) in zip(inputs, edges):
            edge = {"to": i, "local": local.tolist(), "product": product.tolist()}
            node["contributions"].append(edge)
        nodes.append(node)
    leaves = {n["name"]: {k: n[k] for k in ("value", "gradient")} for n in nodes if n["op"] == "leaf"}
    return {"loss": v[LOSS].item(), "leaves": leaves, "nodes": nodes}


# The numbers at the values of the leaves.
leaves = {n[0]: torch.tensor(n[4], requires_grad=True) for n in NODES if n[2] == "leaf"}
v = passes(leaves)
found = {**result(v), "updates": []}
print(json.dumps(found))

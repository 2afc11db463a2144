# Gradient Lab: One neuron learns
# Each edge is one multiplication.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# z = w1*x1 + w2*x2 + b
# p = sigmoid(z)
# L = -(y*log(p) + (1-y)*log(1-p))
NODES = [
    ("n1", "w1", "leaf", [], 0.5),
    ("n2", "x1", "leaf", [], 1.0),
    ("n3", "", "*", ["n1", "n2"], lambda w1, x1: w1 * x1),
    ("n4", "w2", "leaf", [], -0.25),
    ("n5", "x2", "leaf", [], 2.0),
    ("n6", "", "*", ["n4", "n5"], lambda w2, x2: w2 * x2),
    ("n7", "b", "leaf", [], 0.1),
    ("n8", "z", "+", ["n3", "n6", "n7"], lambda n3, n6, b: n3 + n6 + b),
    ("n9", "p", "sigmoid", ["n8"], lambda z: torch.sigmoid(z)),
    ("n10", "y", "leaf", [], 1.0),
    ("n18", "L", "fold", ["n9", "n10"],
        lambda p, y: -(y * torch.log(p) + (1 - y) * torch.log(1 - p)), {"title": "L"}),
]
LOSS = "n18"


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

# Gradient Lab: A dead ReLU
# All four inputs of the ReLU are below 0: w and b get exactly 0.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# z = w*x + b
# a = relu(z)
# L = mean((a - y)^2)
NODES = [
    ("n1", "w", "leaf", [], -1.0),
    ("n2", "x", "leaf", [], [0.5, 1.0, 1.5, 2.0]),
    ("n3", "", "*", ["n1", "n2"], lambda w, x: w * x),
    ("n4", "b", "leaf", [], -0.5),
    ("n5", "z", "+", ["n3", "n4"], lambda n3, b: n3 + b),
    ("n6", "a", "relu", ["n5"], lambda z: torch.relu(z)),
    ("n7", "y", "leaf", [], [1.0, 2.0, 3.0, 4.0]),
    ("n8", "", "-", ["n6", "n7"], lambda a, y: a - y, {"minus": [False, True]}),
    ("n9", "", "^", ["n8"], lambda n8: n8 ** 2, {"constant": 2, "constant_is": "second"}),
    ("n10", "L", "mean", ["n9"], lambda n9: n9.mean()),
]
LOSS = "n10"


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
        local = local.diagonal() if local.dim() == 2 else local
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
            if total.dim() < product.dim():
                edge["sum"] = total.tolist()
            node["contributions"].append(edge)
        nodes.append(node)
    leaves = {n["name"]: {k: n[k] for k in ("value", "gradient")} for n in nodes if n["op"] == "leaf"}
    return {"loss": v[LOSS].item(), "leaves": leaves, "nodes": nodes}


# The numbers at the values of the leaves.
leaves = {n[0]: torch.tensor(n[4], requires_grad=True) for n in NODES if n[2] == "leaf"}
v = passes(leaves)
found = {**result(v), "updates": []}
print(json.dumps(found))

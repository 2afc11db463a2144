# Gradient Lab: Residual block
# Of the -1.789 that x receives the skip connection carries -1.698.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# F = sigmoid(w2*sigmoid(w1*x))
# h = x + F
# L = (h - y)^2
NODES = [
    ("n1", "w2", "leaf", [], 1.0),
    ("n2", "w1", "leaf", [], 1.0),
    ("n3", "x", "leaf", [], 0.5),
    ("n4", "", "*", ["n2", "n3"], lambda w1, x: w1 * x),
    ("n5", "", "sigmoid", ["n4"], lambda n4: torch.sigmoid(n4)),
    ("n6", "", "*", ["n1", "n5"], lambda w2, n5: w2 * n5),
    ("n7", "F", "sigmoid", ["n6"], lambda n6: torch.sigmoid(n6)),
    ("n8", "h", "+", ["n3", "n7"], lambda x, n7: x + n7),
    ("n9", "y", "leaf", [], 2.0),
    ("n10", "", "-", ["n8", "n9"], lambda h, y: h - y, {"minus": [False, True]}),
    ("n11", "L", "^", ["n10"], lambda n10: n10 ** 2, {"constant": 2, "constant_is": "second"}),
]
LOSS = "n11"


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

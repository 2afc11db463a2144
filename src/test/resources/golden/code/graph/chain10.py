# Gradient Lab: Ten sigmoids
# At w = 1 x receives 3.5e-7, at w = 4 even less.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# a1 = sigmoid(w*x)
# a2 = sigmoid(w*a1)
# a3 = sigmoid(w*a2)
# a4 = sigmoid(w*a3)
# a5 = sigmoid(w*a4)
# a6 = sigmoid(w*a5)
# a7 = sigmoid(w*a6)
# a8 = sigmoid(w*a7)
# a9 = sigmoid(w*a8)
# L = sigmoid(w*a9)
NODES = [
    ("n1", "w", "leaf", [], 1.0),
    ("n2", "x", "leaf", [], 0.5),
    ("n4", "a1", "fold", ["n1", "n2"], lambda w, x: torch.sigmoid(w * x), {"title": "a1"}),
    ("n6", "a2", "fold", ["n1", "n4"], lambda w, a1: torch.sigmoid(w * a1), {"title": "a2"}),
    ("n8", "a3", "fold", ["n1", "n6"], lambda w, a2: torch.sigmoid(w * a2), {"title": "a3"}),
    ("n10", "a4", "fold", ["n1", "n8"], lambda w, a3: torch.sigmoid(w * a3), {"title": "a4"}),
    ("n12", "a5", "fold", ["n1", "n10"], lambda w, a4: torch.sigmoid(w * a4), {"title": "a5"}),
    ("n14", "a6", "fold", ["n1", "n12"], lambda w, a5: torch.sigmoid(w * a5), {"title": "a6"}),
    ("n16", "a7", "fold", ["n1", "n14"], lambda w, a6: torch.sigmoid(w * a6), {"title": "a7"}),
    ("n18", "a8", "fold", ["n1", "n16"], lambda w, a7: torch.sigmoid(w * a7), {"title": "a8"}),
    ("n20", "a9", "fold", ["n1", "n18"], lambda w, a8: torch.sigmoid(w * a8), {"title": "a9"}),
    ("n22", "L", "fold", ["n1", "n20"], lambda w, a9: torch.sigmoid(w * a9), {"title": "L"}),
]
LOSS = "n22"


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

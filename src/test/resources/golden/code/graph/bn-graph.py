# Gradient Lab: Batch norm as a graph
# The four gradients of x always add up to 0.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# mu = mean(x)
# d = x - mu
# var = mean(d^2)
# sd = sqrt(var + 1e-5)
# xh = d/sd
# y = g*xh + b
# L = sum(c*y)
NODES = [
    ("n1", "x", "leaf", [], [1.0, 2.0, 3.0, 6.0]),
    ("n2", "mu", "mean", ["n1"], lambda x: x.mean()),
    ("n3", "d", "-", ["n1", "n2"], lambda x, mu: x - mu, {"minus": [False, True]}),
    ("n4", "", "^", ["n3"], lambda d: d ** 2, {"constant": 2, "constant_is": "second"}),
    ("n5", "var", "mean", ["n4"], lambda n4: n4.mean()),
    ("n6", "", "+", ["n5"], lambda var: var + 1e-5, {"constant": 1e-5}),
    ("n7", "sd", "sqrt", ["n6"], lambda n6: torch.sqrt(n6)),
    ("n8", "xh", "/", ["n3", "n7"], lambda d, sd: d / sd),
    ("n9", "g", "leaf", [], 2.0),
    ("n10", "", "*", ["n9", "n8"], lambda g, xh: g * xh),
    ("n11", "b", "leaf", [], 0.5),
    ("n12", "y", "+", ["n10", "n11"], lambda n10, b: n10 + b),
    ("n13", "c", "leaf", [], [0.1, -0.2, 0.3, -0.4]),
    ("n14", "", "*", ["n13", "n12"], lambda c, y: c * y),
    ("n15", "L", "sum", ["n14"], lambda n14: n14.sum()),
]
LOSS = "n15"


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

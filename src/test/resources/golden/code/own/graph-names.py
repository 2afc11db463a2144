# Gradient Lab: A computation graph, forward and back
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# lambda = 2*n3
# n1 = lambda*n3 + 값
# unused = n1*3
# L = n1*lambda*lambda
NODES = [
    ("n1", "n3", "leaf", [], 1.5),
    ("n2", "lambda", "*", ["n1"], lambda n3: 2 * n3, {"constant": 2, "constant_is": "second"}),
    ("n3", "", "*", ["n2", "n1"], lambda n2, n3: n2 * n3),
    ("n4", "값", "leaf", [], -0.5),
    ("n5", "n1", "+", ["n3", "n4"], lambda n3_, n4: n3_ + n4),
    ("n6", "unused", "*", ["n5"], lambda n1: 3 * n1, {"constant": 3, "constant_is": "second"}),
    ("n7", "", "*", ["n5", "n2"], lambda n1, n2: n1 * n2),
    ("n8", "L", "*", ["n7", "n2"], lambda n7, n2: n7 * n2),
]
LOSS = "n8"


# Both passes; autograd takes the gradients.
def passes(leaves):
    # Every node from those it takes; then back from the loss.
    v = dict(leaves)
    for id, _, op, inputs, f, *_ in NODES:
        if op != "leaf":
            v[id] = f(*[v[i] for i in inputs])
            v[id].retain_grad()
    v[LOSS].backward()
    for x in v.values():
        x.grad = torch.zeros_like(x) if x.grad is None else x.grad
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
names = {id: name for id, name, *_ in NODES}

# A node is moved by H: how all that depends on it changes, and what the derivatives predict.
MOVED, H = "n2", 0.1
LATER = ["n3", "n5", "n6", "n7", "n8"]


def after(x):
    w = {**v, MOVED: x}
    for id, _, op, inputs, f, *_ in NODES:
        if id in LATER:
            w[id] = f(*[w[i] for i in inputs])
    return [w[id] for id in LATER]


x = v[MOVED].detach()
_, predicted = torch.func.jvp(after, (x,), (H * torch.ones_like(x),))
changes = zip(LATER, after(x + H), predicted)
found["nudge"] = {"node": "lambda", "h": H, "nodes": [
    {"id": id, "name": names[id], "real": (y - v[id]).tolist(), "predicted": d.tolist()}
    for id, y, d in changes
]}
print(json.dumps(found))

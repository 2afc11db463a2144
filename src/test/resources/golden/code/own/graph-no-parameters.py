# Gradient Lab: A computation graph, forward and back
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# L = (x - 3)^2
NODES = [
    ("n1", "x", "leaf", [], 1.0),
    ("n2", "", "-", ["n1"], lambda x: x - 3, {"constant": -3}),
    ("n3", "L", "^", ["n2"], lambda n2: n2 ** 2, {"constant": 2, "constant_is": "second"}),
]
LOSS = "n3"


# Both passes; autograd takes the gradients.
def passes(leaves):
    # Every node from those it takes; then back from the loss.
    v = dict(leaves)
    for leaf in leaves.values():
        leaf.grad = None
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
# Gradient descent on the parameters.
PARAMETERS = {}
for update in range(1, 2 + 1):
    v = passes(leaves)
    now = {"step": update, "loss": v[LOSS].item(), "leaves": {}}
    for name, id in PARAMETERS.items():
        now["leaves"][name] = {"value": v[id].tolist(), "gradient": v[id].grad.tolist()}
    found["updates"].append(now)
found["after"] = result(v)
print(json.dumps(found))

# Gradient Lab: A computation graph, forward and back
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# z = w*x + b
# p = sigmoid(z)
# L = mean((p - y)^2)
NODES = [
    ("n1", "w", "leaf", [], 0.5),
    ("n2", "x", "leaf", [], [2.0, -1.0]),
    ("n3", "", "*", ["n1", "n2"], lambda w, x: w * x),
    ("n4", "b", "leaf", [], 0.1),
    ("n5", "z", "+", ["n3", "n4"], lambda n3, b: n3 + b),
    ("n6", "p", "sigmoid", ["n5"], lambda z: torch.sigmoid(z)),
    ("n7", "y", "leaf", [], [1.0, 0.0]),
    ("n8", "", "-", ["n6", "n7"], lambda p, y: p - y, {"minus": [False, True]}),
    ("n9", "", "^", ["n8"], lambda n8: n8 ** 2, {"constant": 2, "constant_is": "second"}),
    ("n10", "L", "mean", ["n9"], lambda n9: n9.mean()),
]
LOSS = "n10"


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
# Gradient descent on the parameters.
PARAMETERS = {"w": "n1", "b": "n4"}
rule = torch.optim.SGD([leaves[id] for id in PARAMETERS.values()], lr=0.1)
for update in range(1, 3 + 1):
    rule.step()
    v = passes(leaves)
    now = {"step": update, "loss": v[LOSS].item(), "leaves": {}}
    for name, id in PARAMETERS.items():
        now["leaves"][name] = {"value": v[id].tolist(), "gradient": v[id].grad.tolist()}
    found["updates"].append(now)
found["after"] = result(v)
names = {id: name for id, name, *_ in NODES}

ORDER = ["n3", "n5", "n6", "n8", "n9", "n10"]


def mistaken():
    # A wrong backward pass: the slope of the sigmoid is taken as z (1 - z).
    nodes = {node[0]: node for node in NODES}
    wrong = {id: torch.zeros_like(x) for id, x in v.items()}
    waiting, sent = set(), set()

    def send(node):
        id, _, op, inputs, f, *_ = nodes[node]
        waiting.discard(id)
        sent.add(id)
        edges = back(id, f, tuple(v[i] for i in inputs), wrong[id])
        for i, (_, _, total) in zip(inputs, edges):
            if op == "sigmoid":
                total = wrong[id] * v[i] * (1 - v[i])
            wrong[i] = wrong[i] + total
            waiting.add(i)

    for _ in range(1):
        wrong[LOSS] = torch.ones(())
        waiting.add(LOSS)
        for id in reversed(ORDER):
            if id in waiting:
                send(id)
    return wrong


found["mistake"] = {}
for id, wrong in mistaken().items():
    right = v[id].grad
    if ((wrong - right).abs() > 1e-12 * right.abs().clamp(min=1)).any():
        found["mistake"][names[id] or id] = wrong.tolist()
print(json.dumps(found))

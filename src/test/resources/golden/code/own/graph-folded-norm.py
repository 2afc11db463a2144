# Gradient Lab: A computation graph, forward and back
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)


# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
def fold_y(x, g, b):
    d = x - x.mean()
    return g * (d / torch.sqrt((d ** 2).mean() + 1e-5)) + b

# # batch norm
# mu = mean(x)
# d = x - mu
# var = mean(d^2)
# sd = sqrt(var + 1e-5)
# xh = d/sd
# y = g*xh + b
#
# L = sum(c*y)
NODES = [
    ("n1", "x", "leaf", [], [1.0, 2.0, 3.0, 6.0]),
    ("n9", "g", "leaf", [], 2.0),
    ("n11", "b", "leaf", [], 0.5),
    ("n12", "y", "fold", ["n1", "n9", "n11"], fold_y, {"title": "batch norm"}),
    ("n13", "c", "leaf", [], [0.1, -0.2, 0.3, -0.4]),
    ("n14", "", "*", ["n13", "n12"], lambda c, y: c * y),
    ("n15", "L", "sum", ["n14"], lambda n14: n14.sum()),
]
LOSS = "n15"
# Where a row depends on other rows: the local derivative is a matrix.
MATRICES = {("n12", 0)}


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
    for slot, (x, local) in enumerate(zip(inputs, jacobian(f, inputs))):
        whole = (id, slot) in MATRICES
        local = local.diagonal() if local.dim() == 2 and not whole else local
        product = (g[:, None] if whole else g) * local
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
PARAMETERS = {"x": "n1", "g": "n9"}
rule = torch.optim.SGD([leaves[id] for id in PARAMETERS.values()], lr=0.1)
for update in range(1, 4 + 1):
    rule.step()
    v = passes(leaves)
    now = {"step": update, "loss": v[LOSS].item(), "leaves": {}}
    for name, id in PARAMETERS.items():
        now["leaves"][name] = {"value": v[id].tolist(), "gradient": v[id].grad.tolist()}
    found["updates"].append(now)
found["after"] = result(v)
names = {id: name for id, name, *_ in NODES}

# A node is moved by H: how all that depends on it changes, and what the derivatives predict.
MOVED, H = "n1", 0.01
LATER = ["n12", "n14", "n15"]


def after(x):
    w = {**v, MOVED: x}
    for id, _, op, inputs, f, *_ in NODES:
        if id in LATER:
            w[id] = f(*[w[i] for i in inputs])
    return [w[id] for id in LATER]


x = v[MOVED].detach()
_, predicted = torch.func.jvp(after, (x,), (H * torch.ones_like(x),))
changes = zip(LATER, after(x + H), predicted)
found["nudge"] = {"node": "x", "h": H, "nodes": [
    {"id": id, "name": names[id], "real": (y - v[id]).tolist(), "predicted": d.tolist()}
    for id, y, d in changes
]}
print(json.dumps(found))

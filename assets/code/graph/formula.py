#% about
import json

import torch
import torch.nn.functional as F  #? functional
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)
#% code.graph.nodes
{{functions}}  #? functions
{{formula}}
NODES = [
{{nodes}}
]
LOSS = {{loss}}
#: code.graph.matrices #? matrices
MATRICES = {{matrices}}  #? matrices
#% code.graph.passes


def passes(leaves):
    #: code.graph.forward
    v = dict(leaves)
    for leaf in leaves.values():  #? updates
        leaf.grad = None  #? updates
    for id, _, op, inputs, f, *_ in NODES:
        if op != "leaf":
            v[id] = f(*[v[i] for i in inputs])
            v[id].retain_grad()
    v[LOSS].backward()
    for x in v.values():  #? loose
        x.grad = torch.zeros_like(x) if x.grad is None else x.grad  #? loose
    return v
#% code.graph.edges


def back(id, f, inputs, g):
    #: code.graph.back
    for x, local in zip(inputs, jacobian(f, inputs)):  #? !matrices
        local = local.diagonal() if local.dim() == 2 else local  #? !matrices&batches
        product = g * local  #? !matrices
    for slot, (x, local) in enumerate(zip(inputs, jacobian(f, inputs))):  #? matrices
        whole = (id, slot) in MATRICES  #? matrices
        local = local.diagonal() if local.dim() == 2 and not whole else local  #? matrices
        product = (g[:, None] if whole else g) * local  #? matrices
        yield local, product, product.sum(0) if product.dim() > x.dim() else product


def result(v):
    nodes = []
    for id, name, op, inputs, f, *constants in NODES:
        node = {"id": id, "name": name, "op": op, "inputs": inputs, "contributions": []}
        node.update(*constants, value=v[id].tolist(), gradient=v[id].grad.tolist())
        edges = back(id, f, tuple(v[i] for i in inputs), v[id].grad)
        for i, (local, product, total) in zip(inputs, edges):
            edge = {"to": i, "local": local.tolist(), "product": product.tolist()}
            if total.dim() < product.dim():  #? batches
                edge["sum"] = total.tolist()  #? batches
            node["contributions"].append(edge)
        nodes.append(node)
    leaves = {n["name"]: {k: n[k] for k in ("value", "gradient")} for n in nodes if n["op"] == "leaf"}
    return {"loss": v[LOSS].item(), "leaves": leaves, "nodes": nodes}
#% code.graph.run

leaves = {n[0]: torch.tensor(n[4], requires_grad=True) for n in NODES if n[2] == "leaf"}
v = passes(leaves)
found = {**result(v), "updates": []}
#: code.graph.updates #? updates
PARAMETERS = {{parameters}}  #? updates
rule = torch.optim.SGD([leaves[id] for id in PARAMETERS.values()], lr={{lr}})  #? updates&parameters
for update in range(1, {{updates}} + 1):  #? updates
    rule.step()  #? updates&parameters
    v = passes(leaves)  #? updates
    now = {"step": update, "loss": v[LOSS].item(), "leaves": {}}  #? updates
    for name, id in PARAMETERS.items():  #? updates
        now["leaves"][name] = {"value": v[id].tolist(), "gradient": v[id].grad.tolist()}  #? updates
    found["updates"].append(now)  #? updates
    if any((leaves[id].abs() > 1e6).any() for id in PARAMETERS.values()):  #? diverges
        found["diverged_at"] = update  #? diverges
        break  #? diverges
found["after"] = result(v)  #? updates
names = {id: name for id, name, *_ in NODES}  #? more
{{more}}  #? more
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, chart = plt.subplots()
chart.plot([found["loss"]] + [update["loss"] for update in found["updates"]], ".-")  #? updates
chart.set(xlabel="update", ylabel="loss")  #? updates
named = [node for node in found["nodes"] if node["name"]]  #? !updates
sizes = [torch.tensor(node["gradient"]).norm().item() for node in named]  #? !updates
chart.bar([node["name"] for node in named], sizes)  #? !updates
chart.set(ylabel="|gradient|")  #? !updates
plt.show()

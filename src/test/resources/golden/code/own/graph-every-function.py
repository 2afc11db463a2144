# Gradient Lab: A computation graph, forward and back
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
import torch.nn.functional as F
from torch.autograd.functional import jacobian

torch.set_default_dtype(torch.float64)

# The graph. A leaf: id, name, value; an operation: id, name, kind, what it takes and computes.
# s = sin(x) + cos(x) - tan(x/3)
# t = asin(x/2)*acos(x/2) - atan(x)
# h = sinh(x) - cosh(x)/tanh(x + 3)
# r = exp(-x)*log(x^2 + 1) + sqrt(abs(x))
# m = min(x, w) - max(x, 0.5)*max(w, x)
# p = 2^x + (x + 3)^w - pow(square(x), 1.5) + 1/(x + 5)
# a = sigmoid(x) + relu(x) + leaky_relu(x) + prelu(x) + elu(x) + silu(x)
# b = gelu_erf(x) + gelu_tanh(x) + softplus(x) + step(x)*x + identity(x)
# L = mean(s*t + h - r + m*p - a*b) - sum(w) + mean(w)
NODES = [
    ("n1", "x", "leaf", [], [0.3, -0.7, 1.2]),
    ("n2", "", "sin", ["n1"], lambda x: torch.sin(x)),
    ("n3", "", "cos", ["n1"], lambda x: torch.cos(x)),
    ("n4", "", "/", ["n1"], lambda x: x / 3, {"constant": 3, "constant_is": "second"}),
    ("n5", "", "tan", ["n4"], lambda n4: torch.tan(n4)),
    ("n6", "s", "+", ["n2", "n3", "n5"],
        lambda n2, n3, n5: n2 + n3 - n5, {"minus": [False, False, True]}),
    ("n7", "", "/", ["n1"], lambda x: x / 2, {"constant": 2, "constant_is": "second"}),
    ("n8", "", "asin", ["n7"], lambda n7: torch.asin(n7)),
    ("n9", "", "acos", ["n7"], lambda n7: torch.acos(n7)),
    ("n10", "", "*", ["n8", "n9"], lambda n8, n9: n8 * n9),
    ("n11", "", "atan", ["n1"], lambda x: torch.atan(x)),
    ("n12", "t", "-", ["n10", "n11"], lambda n10, n11: n10 - n11, {"minus": [False, True]}),
    ("n13", "", "sinh", ["n1"], lambda x: torch.sinh(x)),
    ("n14", "", "cosh", ["n1"], lambda x: torch.cosh(x)),
    ("n15", "", "+", ["n1"], lambda x: x + 3, {"constant": 3}),
    ("n16", "", "tanh", ["n15"], lambda n15: torch.tanh(n15)),
    ("n17", "", "/", ["n14", "n16"], lambda n14, n16: n14 / n16),
    ("n18", "h", "-", ["n13", "n17"], lambda n13, n17: n13 - n17, {"minus": [False, True]}),
    ("n19", "", "-", ["n1"], lambda x: -x),
    ("n20", "", "exp", ["n19"], lambda n19: torch.exp(n19)),
    ("n21", "", "^", ["n1"], lambda x: x ** 2, {"constant": 2, "constant_is": "second"}),
    ("n22", "", "+", ["n21"], lambda n21: n21 + 1, {"constant": 1}),
    ("n23", "", "log", ["n22"], lambda n22: torch.log(n22)),
    ("n24", "", "*", ["n20", "n23"], lambda n20, n23: n20 * n23),
    ("n25", "", "abs", ["n1"], lambda x: torch.abs(x)),
    ("n26", "", "sqrt", ["n25"], lambda n25: torch.sqrt(n25)),
    ("n27", "r", "+", ["n24", "n26"], lambda n24, n26: n24 + n26),
    ("n28", "w", "leaf", [], 0.8),
    ("n29", "", "min", ["n1", "n28"], lambda x, w: torch.minimum(x, w)),
    ("n30", "", "max", ["n1"],
        lambda x: torch.maximum(x, torch.tensor(0.5)), {"constant": 0.5, "constant_is": "second"}),
    ("n31", "", "max", ["n28", "n1"], lambda w, x: torch.maximum(w, x)),
    ("n32", "", "*", ["n30", "n31"], lambda n30, n31: n30 * n31),
    ("n33", "m", "-", ["n29", "n32"], lambda n29, n32: n29 - n32, {"minus": [False, True]}),
    ("n34", "", "^", ["n1"], lambda x: 2 ** x, {"constant": 2, "constant_is": "first"}),
    ("n35", "", "^", ["n15", "n28"], lambda n15, w: n15 ** w),
    ("n36", "", "square", ["n1"], lambda x: x ** 2),
    ("n37", "", "^", ["n36"], lambda n36: n36 ** 1.5, {"constant": 1.5, "constant_is": "second"}),
    ("n38", "", "+", ["n1"], lambda x: x + 5, {"constant": 5}),
    ("n39", "", "/", ["n38"], lambda n38: 1 / n38, {"constant": 1, "constant_is": "first"}),
    ("n40", "p", "+", ["n34", "n35", "n37", "n39"],
        lambda n34, n35, n37, n39: n34 + n35 - n37 + n39, {"minus": [False, False, True, False]}),
    ("n41", "", "sigmoid", ["n1"], lambda x: torch.sigmoid(x)),
    ("n42", "", "relu", ["n1"], lambda x: torch.relu(x)),
    ("n43", "", "leaky_relu", ["n1"], lambda x: F.leaky_relu(x, 0.01)),
    ("n44", "", "prelu", ["n1"], lambda x: F.leaky_relu(x, 0.25)),
    ("n45", "", "elu", ["n1"], lambda x: F.elu(x)),
    ("n46", "", "silu", ["n1"], lambda x: F.silu(x)),
    ("n47", "a", "+", ["n41", "n42", "n43", "n44", "n45", "n46"],
        lambda n41, n42, n43, n44, n45, n46: n41 + n42 + n43 + n44 + n45 + n46),
    ("n48", "", "gelu_erf", ["n1"], lambda x: F.gelu(x)),
    ("n49", "", "gelu_tanh", ["n1"], lambda x: F.gelu(x, approximate="tanh")),
    ("n50", "", "softplus", ["n1"], lambda x: F.softplus(x, threshold=40)),
    ("n51", "", "step", ["n1"], lambda x: torch.relu(torch.sign(x))),
    ("n52", "", "*", ["n51", "n1"], lambda n51, x: n51 * x),
    ("n53", "", "identity", ["n1"], lambda x: torch.clone(x)),
    ("n54", "b", "+", ["n48", "n49", "n50", "n52", "n53"],
        lambda n48, n49, n50, n52, n53: n48 + n49 + n50 + n52 + n53),
    ("n55", "", "*", ["n6", "n12"], lambda s, t: s * t),
    ("n56", "", "*", ["n33", "n40"], lambda m, p: m * p),
    ("n57", "", "*", ["n47", "n54"], lambda a, b: a * b),
    ("n58", "", "+", ["n55", "n18", "n27", "n56", "n57"],
        lambda n55, h, r, n56, n57: n55 + h - r + n56 - n57, {"minus": [False, False, True, False, True]}),
    ("n59", "", "mean", ["n58"], lambda n58: n58.mean()),
    ("n60", "", "sum", ["n28"], lambda w: w.sum()),
    ("n61", "", "mean", ["n28"], lambda w: w.mean()),
    ("n62", "L", "+", ["n59", "n60", "n61"],
        lambda n59, n60, n61: n59 - n60 + n61, {"minus": [False, True, False]}),
]
LOSS = "n62"


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

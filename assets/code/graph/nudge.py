
#: code.graph.nudge
MOVED, H = {{moved}}, {{h}}
LATER = {{later}}


def after(x):
    w = {**v, MOVED: x}
    for id, _, op, inputs, f, *_ in NODES:
        if id in LATER:
            w[id] = f(*[w[i] for i in inputs])
    return [w[id] for id in LATER]


x = v[MOVED].detach()
_, predicted = torch.func.jvp(after, (x,), (H * torch.ones_like(x),))
changes = zip(LATER, after(x + H), predicted)
found["nudge"] = {"node": {{name}}, "h": H, "nodes": [
    {"id": id, "name": names[id], "real": (y - v[id]).tolist(), "predicted": d.tolist()}
    for id, y, d in changes
]}

size = {{size}}  #? sized
cheap = 25 * size**3 <= 4 * len(xs) * N * len(net.W_hh) * ({{net hidden}} + {{inputs}})  #? sized
row["rho"] = radius(net, xs)  #? gated&!sized&cheap
row["rho"] = radius(net, xs) if cheap else None  #? gated&sized
finite = torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all(){{if cheap}}  #? ungated&radius
#: code.time.radius #? ungated&radius
row["rho"] = torch.linalg.eigvals(net.W_hh).abs().max().item() if finite else None  #? ungated&radius
row["rho"] = None  #? !radius
row["gradients"] = {name: norm(w.grad) for name, w in net.named_parameters()}
stopped = not all(map(math.isfinite, [loss.item(), *row["gradients"].values()]))
row |= {"gradient": None if stopped else gradient, "clipped": None if stopped else {{clipped}}}
rows.append(row)
if stopped or step == STEPS:
    return {"steps": rows, "stopped_at": step if stopped else None}
gradient = math.hypot(*row["gradients"].values())

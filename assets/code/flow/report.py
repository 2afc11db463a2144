def report(layer):
    #: code.flow.report
    dW, dz, h = layer.weight.grad, layer.z.grad, layer.h.detach()
    u = layer.{{own u}}.detach().requires_grad_()
    (slope,) = torch.autograd.grad(layer.act(u).sum(), u)
    found = {
        {{shares}},
        "dW": norm(dW), "dW_mean": dW.abs().mean(), "dW_max": dW.abs().max(), "W": norm(layer.weight),
        "dz": norm(dz), "dz_mean": dz.abs().mean(), "dz_max": dz.abs().max(),
        "du": norm(layer.{{own u}}.grad), "dh": norm(layer.h.grad), "dead": (layer.{{own a}} == 0).all(0).double().mean(),
        "h_rms": h.square().mean().sqrt(), "h_mean": h.mean(), "h_std": h.std(correction=0),
    }
    return {name: float(v) for name, v in found.items()}

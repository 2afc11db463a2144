def radius(net, xs):  #? gated
    #: code.time.radius #? gated
    if not torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all():  #? gated
        return None  #? gated
    if len(net.W_hh) == {{net hidden}}:  #? gated&rnn
        return torch.linalg.eigvals(net.W_hh).abs().max().item()  #? gated&rnn

    def after(state):  #? gated
        h, c = state.chunk(2, -1) if {{is lstm}} else (state, state)  #? lstm&others
        h, c = state.chunk(2, -1)  #? lstm&!others
        {{h c}} = {{net step}}(F.linear(xs[-1][:1].detach(), net.W_ih, net.b_ih), {{state h c}}, net.W_hh, net.b_hh)  #? gated
        return torch.cat([h, c], -1) if {{is lstm}} else h  #? lstm&others
        return torch.cat([h, c], -1)  #? lstm&!others
        return h  #? gated&!lstm

    state = net.h[-2][:1].detach()  #? gated
    if {{is lstm}}:  #? lstm&others
    {{more}}state = torch.cat([state, net.c[-2][:1].detach()], -1)  #? lstm
    jacobian = torch.autograd.functional.jacobian(after, state, vectorize=True)  #? gated
    return torch.linalg.eigvals(jacobian[0, :, 0]).abs().max().item()  #? gated


def reached(net, xs, last):
    #: code.time.reached
    T = len(xs)  #? longer
    dc = net.c[1:] if {{is lstm}} else []  #? lstm&others
    asked = [*net.h[1:], *xs, *net.W{{dc}}]
    found = torch.autograd.grad(last, asked, retain_graph=True{{unused}})
    sizes = [norm(g) for g in found]  #? !back
    sizes = [0.0 if g is None else norm(g) for g in found]  #? back
    G = [math.hypot(*sizes[at : at + 2]) for at in range(2 * T, 4 * T, 2)]
    told = {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G}  #? lstm&others
    return told | ({"dc": sizes[4 * T :]} if dc else {})  #? lstm&others
    return {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G, "dc": sizes[4 * T :]}  #? lstm&!others
    return {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G}  #? !lstm

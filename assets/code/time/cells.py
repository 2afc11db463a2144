def rnn_tanh(a, h{{c}}, W, b{{cut option}}):  #? rnn_tanh
    z = a + F.linear({{h}}, W, b)  #? rnn_tanh
    return torch.tanh(z){{c}}{{z}}  #? rnn_tanh


def rnn_relu(a, h{{c}}, W, b{{cut option}}):  #? rnn_relu
    z = a + F.linear({{h}}, W, b)  #? rnn_relu
    return torch.relu(z){{c}}{{z}}  #? rnn_relu


def lstm(a, h, c, W, b{{cut option}}):  #? lstm
    i, f, g, o = (a + F.linear({{h}}, W, b)).chunk(4, -1)  #? lstm
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()  #? lstm
    return o.sigmoid() * c.tanh(), c{{ifgo}}  #? lstm


def gru(a, h{{c}}, W, b{{cut option}}):  #? gru
    (r, z, n), (r_, z_, n_) = a.chunk(3, -1), F.linear({{h}}, W, b).chunk(3, -1)  #? gru
    r, z = r + r_, z + z_  #? gru
    n = n + r.sigmoid() * n_  #? gru
    return (1 - z.sigmoid()) * n.tanh() + z.sigmoid() * h{{c}}{{rzn}}  #? gru


def gru_paper(a, h{{c}}, W, b{{cut option}}):  #? gru_paper
    #: code.time.paper #? gru_paper
    H = h.shape[-1]  #? gru_paper
    r, z = (a[..., : 2 * H] + F.linear({{h}}, W[: 2 * H], b[: 2 * H])).chunk(2, -1)  #? gru_paper
    n = a[..., 2 * H :] + F.linear(r.sigmoid() * {{h}}, W[2 * H :], b[2 * H :])  #? gru_paper
    return (1 - z.sigmoid()) * n.tanh() + z.sigmoid() * h{{c}}{{rzn}}  #? gru_paper


class Recurrent(nn.Module):
    #: code.time.network #? !losses
    def __init__({{parameters}}):
        super().__init__()
        self.step = step  #? steps
        self.hidden = hidden  #? hiddens
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt({{hidden}}))

        self.W_ih, self.W_hh = drawn({{rows}}, {{inputs}}), drawn({{rows}}, {{hidden}})
        self.b_ih, self.b_hh = drawn({{rows}}), drawn({{rows}})
        self.W_out, self.b_out = drawn({{outputs}}, {{hidden}}), drawn({{outputs}})
        {{inits}}  #? begins

    def forward(self, xs{{forward options}}):
        h{{= c}} = torch.zeros(len(xs[0]), {{own hidden}})  #? !begun
        h, c = (torch.zeros(len(xs[0]), {{own hidden}}, requires_grad=True) for _ in "hc")  #? begun
        self.h, self.W = [h], []  #? !losses&!state
        self.h = [h]  #? losses
        self.h, self.c, self.W = [h], [c], []  #? !losses&state&!begun
        self.h, self.c, self.W, self.z = [h], [c], [], []  #? begun
        for x in xs:  #? !back
        for t, x in enumerate(xs):  #? back
            if steps_back and t and (len(xs) - t) % steps_back == 0:  #? back
                h{{c}} = h.detach(){{c detach}}  #? back
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()  #? !losses
            h = {{act}}(F.linear(x, {{by}}W_ih, self.b_ih) + F.linear(h, {{by}}W_hh, self.b_hh))  #? plain
            h{{c}}{{z of}} = {{step}}(F.linear(x, {{by}}W_ih, self.b_ih), h{{c}}, {{by}}W_hh, self.b_hh{{pass cut}})  #? !plain
            self.z.append(z)  #? begun
            self.h.append(h)
            self.c.append(c)  #? !losses&state
            self.W += [W_ih, W_hh]  #? !losses
        return F.linear({{read}}, self.W_out, self.b_out)

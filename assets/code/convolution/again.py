

def convolution(left, knots, right, right_knots):
    #: code.convolution.functions.again
    found = (knots[:, None] + right_knots).flatten().sort().values
    found = found[torch.cat([torch.tensor([True]), found.diff() > 1e-9])]
    parts = [a + (b - a) * torch.arange(6) / 6 for a, b in zip(found, found[1:])]
    ends, n = torch.cat(parts + [found[-1:]]), torch.arange(20)
    middle, half = (ends[1:] + ends[:-1]) / 2, (ends[1:] - ends[:-1]) / 2
    t = middle[:, None] + half[:, None] * torch.cos(math.pi * (n + 0.5) / 20)
    values = convolve(left, knots, right, right_knots, t.flatten()).view(-1, 20)
    series = 2 / 20 * values @ torch.cos(math.pi * n * (n[:, None] + 0.5) / 20)
    series[:, 0] /= 2

    def result(s):
        piece = (torch.bucketize(s, ends, right=True) - 1).clamp(0, len(ends) - 2)
        x = (s - middle[piece]) / half[piece]
        last = before = torch.zeros_like(x)
        for k in range(19, 0, -1):
            last, before = 2 * x * last - before + series[piece, k], last
        value = x * last - before + series[piece, 0]
        return torch.where((s >= ends[0]) & (s <= ends[-1]), value, 0.0)

    return result, found
